import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server took. */
export interface Taken {
	to: string[];
	/** Head and body, as they came. */
	text: string;
}

export interface PostOffice {
	port: number;
	/** The oldest first. */
	taken: Taken[];
	close(): Promise<void>;
}

/** A mail server on this computer that takes everything and passes nothing on, save to addresses that begin with `nobody`. */
export async function openPostOffice(): Promise<PostOffice> {
	const taken: Taken[] = [];
	const server = new SMTPServer({
		disabledCommands: ['STARTTLS'],
		authOptional: true,
		allowInsecureAuth: true,
		onAuth: ({ username, password }, _session, done) =>
			username === 'us' && password === 'right' ? done(null, { user: 'us' }) : done(new Error('no')),
		onRcptTo: ({ address }, _session, done) => done(address.startsWith('nobody') ? new Error('no such box') : null),
		onData(stream, session, done) {
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => {
				taken.push({
					to: session.envelope.rcptTo.map(({ address }) => address),
					text: Buffer.concat(parts).toString()
				});
				done();
			});
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: (server.server.address() as AddressInfo).port,
		taken,
		close: () => new Promise((resolve) => server.close(resolve))
	};
}

/** A mail as a mail program shows it: quoted-printable undone. Enough for what is written in the first 127 signs. */
export function shown(mail: string | undefined): string {
	return (mail ?? '')
		.replace(/=\r\n/g, '')
		.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
