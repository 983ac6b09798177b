/** A fault as it may stand in the log: of which kind, and where. Its message is left out: it may quote what somebody sent. */
export function describeFault(error: unknown): { fault: string; code: string | undefined; stack: string } {
	if (!(error instanceof Error)) return { fault: typeof error, code: undefined, stack: '' };
	const { message, stack = '' } = error;
	// Cut out whole, before looking for places: a message of several lines may look like one.
	const said = stack.indexOf(message);
	const places = stack.slice(said < 0 ? 0 : said + message.length).split('\n');
	return {
		fault: error.name,
		code: (error as { code?: string }).code,
		stack: places.filter((line) => /^\s+at /.test(line)).join('\n')
	};
}
