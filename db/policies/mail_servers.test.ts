import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, writeAnotherAssociation, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let other: string;
beforeAll(async () => {
	cast = await gather();
	other = await writeAnotherAssociation(cast);
});
afterAll(() => cast.db.drop());

const sets = (association: string) =>
	sql`insert into mail_servers (association_id, host, port, safety, login, password, wrapped, sender)
		values (${association}::uuid, 'mail.example', 465, 'tls', 'veranda', ${randomBytes(40)}, ${randomBytes(40)}, 'post@mail.example')`;

describe('the mail server of an association', () => {
	it('is set by its administrator, who reads all of it but the password', async () => {
		expect(await attempt(cast.administrator.as, sets(cast.association))).toBe(1);
		expect(await attempt(cast.administrator.as, sql`select host, sender from mail_servers`)).toBe(1);
		for (const column of ['password', 'wrapped'])
			expect(await attempt(cast.administrator.as, sql`select ${sql.ref(column)} from mail_servers`)).toBe('refused');
		expect(await attempt(cast.administrator.as, sql`update mail_servers set port = 587`)).toBe(1);
		expect(await attempt(cast.administrator.as, sql`select from app.my_mail_server()`)).toBe(1);
	});

	it('nobody else reads, sets, changes or removes; the house reads it', async () => {
		for (const [who, as] of cast.othersThan('administrator')) {
			expect(isNothing(await attempt(as, sql`select host from mail_servers`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`update mail_servers set host = 'elsewhere'`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`delete from mail_servers`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`select from app.my_mail_server()`)), who).toBe(true);
			expect(await attempt(as, sets(cast.association)), who).toBe('refused');
		}
		expect(await attempt(cast.worker, sql`select from mail_servers`)).toBe(1);
		expect(await attempt(cast.worker, sql`delete from mail_servers`)).toBe('refused');
	});

	it('of another association is not the administrator’s', async () => {
		expect(await attempt(cast.administrator.as, sets(other))).toBe('refused');
		expect(await attempt(cast.administrator.as, sql`update mail_servers set association_id = ${other}::uuid`)).toBe(
			'refused'
		);
	});

	it('is removed by its administrator', async () => {
		expect(await attempt(cast.administrator.as, sql`delete from mail_servers`)).toBe(1);
	});
});
