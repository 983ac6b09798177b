import { fileURLToPath } from 'node:url';
import { printStories } from '#lib/practice/scenes.server.ts';

// The last part of "npm run build": scenes to practise are compiled beside the pages.
printStories(fileURLToPath(new URL('..', import.meta.url)));
