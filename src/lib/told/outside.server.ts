import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Whether an address lies outside: not this computer, not its own network, nothing reserved (IANA special-purpose registries). */
export function isOutside(address: string): boolean {
	return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/**
 * Where a host is reached outside. Called is the address that was looked at: a name could lead elsewhere a moment later.
 * @returns 'inside' where any of its addresses is not outside; null where the name leads nowhere
 */
export async function lookUpOutside(host: string, allowed = isOutside): Promise<{ at: string } | 'inside' | null> {
	const found = await lookup(host, { all: true, verbatim: true }).catch(() => []);
	const [first] = found;
	if (!first) return null;
	return found.every(({ address }) => allowed(address)) ? { at: first.address } : 'inside';
}
