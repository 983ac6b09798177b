import { topicOf } from '#lib/live/topic.ts';
import { markMine } from '#lib/threads/thread-marks.server.ts';
import { changesOf } from '../../../../live-answer.ts';

/** Tells whoever wrote in a thread that it has changed. */
export const GET = changesOf((thread) => topicOf('threads', thread), markMine);
