import { defineConfig } from 'vitest/config';

// Rules beside their nouns, laws beside their policies, the house rules: all on a real PostgreSQL.
export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'db/**/*.test.ts', 'tests/**/*.test.ts'],
		globalSetup: ['tests/global-setup.ts'],
		testTimeout: 30_000,
		hookTimeout: 60_000,
		maxWorkers: 2,
		// Files of one worker share a process, since no file leaves anything behind in it: a third of the time is loading.
		isolate: false
	}
});
