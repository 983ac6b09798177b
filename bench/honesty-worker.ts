import { parentPort, workerData } from 'node:worker_threads';
import { count } from './honesty-count.ts';
import { settings, type Setting } from './honesty-people.ts';

// Counts one setting after another; which one, the main thread says.

const { people, seed } = workerData as { people: number; seed: string };
parentPort?.on('message', (at: number) => {
	parentPort?.postMessage({ at, counted: count(settings[at] as Setting, people, seed) });
});
