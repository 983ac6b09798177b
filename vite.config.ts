import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [
		sveltekit({
			adapter: adapter({ precompress: true }),
			// Each page's Content-Security-Policy is written in src/hooks.server.ts.
			paths: { relative: false }
		})
	]
});
