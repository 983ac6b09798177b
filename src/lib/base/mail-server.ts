/** Through which server mail is sent. */
export interface MailServer {
	host: string;
	/** The address it is called at, where that was looked at beforehand; else the name is looked up when it is called. */
	at?: string;
	port: number;
	/** tls: from the first byte; starttls: from the greeting on, or not at all; none: only on this computer. */
	safety: 'tls' | 'starttls' | 'none';
	/** Empty where the server asks for none. */
	login: string;
	password: string;
	/** The address that mail comes from. */
	sender: string;
}

/** Whether a host is this computer itself: only there mail may travel without being sealed on its way. */
export function isThisComputer(host: string): boolean {
	return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * A mail server written as an address: `smtps://login:password@host:port?from=sender`, or `smtp://` for one that begins
 * openly and is sealed from the greeting on; on this computer itself it need not be.
 * @returns null for what is none
 */
export function mailServerOf(address: string): MailServer | null {
	const url = URL.parse(address);
	const sender = url?.searchParams.get('from') ?? '';
	if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '' || !/^[^\s@]+@[^\s@]+$/.test(sender))
		return null;
	const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
	const safety = url.protocol === 'smtps:' ? 'tls' : isThisComputer(host) ? 'none' : 'starttls';
	const port = url.port === '' ? { tls: 465, starttls: 587, none: 25 }[safety] : Number(url.port);
	try {
		const [login, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
		return { host, port, safety, login, password, sender };
	} catch {
		return null; // A percent sign that is no escape.
	}
}
