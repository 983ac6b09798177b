import type { MailServer } from '#lib/base/mail-server.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';
import { parseMailAddress } from '#lib/told/mail-address.ts';

/**
 * Where mail servers take mail (RFC 8314, 6409, 5321, and a fourth that is widespread). No other is called: whoever
 * administers an association need not be whoever runs this computer, and has no business at its other doors.
 */
export const mailPorts = [465, 587, 2525, 25] as const;

/** What an administrator types; a password that stays empty is the one from before. */
export type TypedMailServer = Pick<MailServer, 'host' | 'port' | 'login' | 'password' | 'sender'>;

/** Reads the form; what is missing or unknown is said by field, and nothing typed is lost but the password. */
export function parseMailServer(form: FormData): { typed: TypedMailServer; refusals: Refusal[] } {
	const field = (name: string) => cleanLine(String(form.get(name) ?? '').slice(0, 300));
	const port = mailPorts.find((one) => one === Number(form.get('port'))) ?? 465;
	const typed = {
		host: field('host').toLowerCase(),
		port,
		login: field('login'),
		password: String(form.get('password') ?? '').slice(0, 300),
		sender: field('sender')
	};
	const refusals: Refusal[] = [];
	if (!/^(?:[a-z0-9-]+\.)*[a-z0-9-]+$|^[0-9a-f:]+$/.test(typed.host) || typed.host.length > 253)
		refusals.push(new Refusal('told_server_host_unknown', 'host'));
	try {
		parseMailAddress(typed.sender, 'sender');
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		refusals.push(problem);
	}
	return { typed, refusals };
}

/** How it is spoken to: sealed from the first byte on 465, else from the greeting on; never openly. */
export function safetyOf({ port }: Pick<MailServer, 'port'>): MailServer['safety'] {
	return port === 465 ? 'tls' : 'starttls';
}
