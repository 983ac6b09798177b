/** What can be listened to: a kind of thing and which one of it, such as "hours:6f1c…". It says that something changed, never what. */
export type Topic = `${string}:${string}`;

/** @param id a UUID */
export function topicOf(kind: string, id: string): Topic {
	return `${kind}:${id}`;
}

export function isTopic(text: unknown): text is Topic {
	return typeof text === 'string' && /^[a-z_]{1,40}:[0-9a-f-]{36}$/.test(text);
}
