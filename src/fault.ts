/** A fault as it may stand in the log: of which kind, and where. Its message is left out: it may quote what somebody sent. */
export function describeFault(error: unknown): { fault: string; code: string | undefined; stack: string } {
	if (!(error instanceof Error)) return { fault: typeof error, code: undefined, stack: '' };
	const { message, stack = '' } = error;
	// Cut out whole, before looking for places: a message of several lines may look like one.
	const places = stack.slice(Math.max(0, stack.indexOf(message)) + message.length).split('\n');
	return {
		fault: error.name,
		code: (error as { code?: string }).code,
		stack: places.filter((line) => /^\s+at /.test(line)).join('\n')
	};
}
