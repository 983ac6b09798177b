import { topicOf } from '#lib/live/topic.ts';
import { markShown } from '#lib/sharing/openings.server.ts';
import { changesOf } from '../../../../live-answer.ts';

/** Tells whoever is let see something when that has changed, or is no more. */
export const GET = changesOf((_share, account) => topicOf('seen_by', account), markShown);
