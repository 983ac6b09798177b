import { topicOf } from '#lib/live/topic.ts';
import { markBeside } from '#lib/threads/thread-marks.server.ts';
import { changesOf } from '../../../../live-answer.ts';

/** Tells whoever accompanies somebody in a thread that it has changed. */
export const GET = changesOf((thread) => topicOf('threads', thread), markBeside);
