/** Something on this computer stands in the way of starting. The message is one line that says what to do. */
export class CannotStart extends Error {
	constructor(message: string, options?: ErrorOptions) {
		super(message, options);
		this.name = 'CannotStart';
	}
}
