import { defineConfig } from 'vitest/config';

// Rules beside their nouns, laws beside their policies, the house rules: all on a real PostgreSQL.
export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'db/**/*.test.ts', 'tests/**/*.test.ts'],
		globalSetup: ['tests/global-setup.ts'],
		testTimeout: 30_000,
		hookTimeout: 60_000,
		maxWorkers: 2
	}
});
