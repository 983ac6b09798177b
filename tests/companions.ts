import { now } from '#lib/base/clock.ts';
import type { Beginning } from '#lib/associations/association.ts';
import type { ByPassword, Newcomer } from '#lib/companions/joining.server.ts';
import { newSecret, newSpareCodes } from '#lib/companions/second-factor.server.ts';
import type { Cast } from './cast.ts';

/** What an association of a test says of itself. */
export const ours: Beginning = {
	name: 'A quiet house',
	operator: 'the house, Via Roma 2',
	promise: 'We read nothing that is not for us.',
	emergency: 'Two of us decide together, and you are told.',
	languages: ['en']
};

/** Somebody who becomes a companion; the password's hash is given, because hashing takes its time on purpose. */
export function joiningAs(
	cast: Pick<Cast, 'masterKey'>,
	email: string,
	given: Partial<Newcomer & ByPassword> = {}
): Newcomer & ByPassword {
	return {
		masterKey: cast.masterKey,
		firstName: 'Nao',
		email,
		passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$nobody$nobody',
		secret: newSecret(),
		step: 1,
		spareCodes: newSpareCodes(),
		locale: 'en',
		zone: 'UTC',
		now: now(),
		...given
	};
}
