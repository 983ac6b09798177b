import { buildIfNeeded } from '../../src/build.ts';

/** The pages are built once, before two workers would both find them missing. */
export default async function setup(): Promise<void> {
	await buildIfNeeded();
}
