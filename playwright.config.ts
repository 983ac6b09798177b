import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser, NoBrowser } from './tests/browser.ts';

const executablePath = findBrowser();
if (!executablePath) throw new NoBrowser('There is no browser yet: npm test provides one.');

// Journeys: a real browser, the real server, one aim of one person each. See tests/journeys/house.ts.
export default defineConfig({
	testDir: 'tests/journeys',
	outputDir: 'test-results/journeys',
	globalSetup: './tests/journeys/global-setup.ts',
	workers: 2,
	fullyParallel: false,
	forbidOnly: true,
	retries: 0,
	timeout: 60_000,
	use: {
		launchOptions: { executablePath, args: browserArguments },
		screenshot: 'only-on-failure',
		locale: 'en',
		timezoneId: 'Europe/Rome',
		// A journey about the service worker asks for it; elsewhere it would hide requests from the fixture's watch.
		serviceWorkers: 'block'
	},
	projects: [{ name: 'desktop', use: { viewport: { width: 1200, height: 900 } } }]
});
