/** Something that must hold did not. */
export class Wrong extends Error {}

export function mustHold(holds: boolean, otherwise: string): asserts holds {
	if (!holds) throw new Wrong(otherwise);
}

/** @throws {Wrong} if it is not done within so many seconds */
export async function within<T>(seconds: number, what: string, work: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Wrong(`${what} takes longer than ${seconds} s`)), seconds * 1000);
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}
