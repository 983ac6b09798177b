import { isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { MailServer } from '#lib/base/mail-server.ts';

/** What was wrong with a server: not reached, login refused, mail refused. */
export type ServerFault = 'unreachable' | 'password' | 'refused';

/** How a mail went: taken; the server is at fault; or this one address was not taken. */
export type MailEnd = 'taken' | 'address' | ServerFault;

export interface Mail {
	to: string;
	subject: string;
	text: string;
	/** The page on which what comes can be ended, as mail programs show it (RFC 2369), or null. */
	stop: string | null;
}

/** How long a server may take for one mail, in milliseconds. */
const patienceMs = 60_000;

/** Sends one mail. What cannot be sent is answered, never thrown: the reason may hold the address of whoever is told. */
export async function sendMail(server: MailServer, mail: Mail, patience = patienceMs): Promise<MailEnd> {
	const transport = transportOf(server);
	try {
		const sending = transport.sendMail({
			from: { name: 'Engawa', address: server.sender },
			to: { name: '', address: mail.to },
			subject: mail.subject,
			text: mail.text,
			// Written by a machine, so that no machine answers (RFC 3834).
			headers: {
				'Auto-Submitted': 'auto-generated',
				...(mail.stop && { 'List-Unsubscribe': `<${mail.stop}>` })
			}
		});
		await inTime(sending, patience);
		return 'taken';
	} catch (problem) {
		return endOf(problem);
	} finally {
		transport.close();
	}
}

/** Whether a server would take mail: it is greeted and told who comes, and nothing is sent. */
export async function tryMailServer(server: MailServer): Promise<'taken' | ServerFault> {
	const transport = transportOf(server);
	try {
		await inTime(transport.verify(), patienceMs);
		return 'taken';
	} catch (problem) {
		const end = endOf(problem);
		return end === 'address' ? 'refused' : end;
	} finally {
		transport.close();
	}
}

/** A server that answers a byte at a time would hold up everybody else. */
async function inTime(work: Promise<unknown>, milliseconds: number): Promise<void> {
	const patience = new AbortController();
	const tooLate = wait(milliseconds, undefined, { signal: patience.signal, ref: false }).then(() => {
		throw new Error('the mail server took too long');
	});
	try {
		await Promise.race([work, tooLate]);
	} finally {
		tooLate.catch(() => {});
		work.catch(() => {});
		patience.abort();
	}
}

function transportOf({ host, at = host, port, safety, login, password, sender }: MailServer) {
	return createTransport({
		host: at,
		// Its certificate is that of its name, whatever the address.
		...(isIP(host) === 0 && { tls: { servername: host } }),
		port,
		secure: safety === 'tls',
		requireTLS: safety === 'starttls',
		ignoreTLS: safety === 'none',
		...(login !== '' && { auth: { user: login, pass: password } }),
		// The greeting would otherwise say what this computer is called.
		name: sender.slice(sender.lastIndexOf('@') + 1),
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 20_000,
		disableFileAccess: true,
		disableUrlAccess: true
	});
}

function endOf(problem: unknown): Exclude<MailEnd, 'taken'> {
	const { code, command } = problem as { code?: string; command?: string };
	if (code === 'EAUTH' || code === 'ENOAUTH') return 'password';
	if (code === 'EENVELOPE' && command === 'RCPT TO') return 'address';
	if (code === 'EENVELOPE' || code === 'EMESSAGE' || code === 'EPROTOCOL') return 'refused';
	return 'unreachable';
}
