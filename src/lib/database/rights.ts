import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { roleNames } from '#lib/database/open.ts';
import type { Law } from '#lib/database/upgrade.ts';

export type Who = 'visitor' | 'member' | 'worker';
export type Act = 'select' | 'insert' | 'update' | 'delete';

/** One act that a role was granted on a table, and the policies that say on which rows. */
export interface Right {
	table: string;
	who: Who;
	act: Act;
	/** Of these columns; of none where whole rows are removed. */
	columns: string[];
	every_column: boolean;
	policies: string[];
}

/** A function of the law. */
export interface Call {
	name: string;
	/** Who may call it; nobody where only other functions do. */
	callers: Who[];
	/** Whether it acts as the owner, past the policies. */
	definer: boolean;
}

export interface Rights {
	tables: string[];
	rights: Right[];
	calls: Call[];
}

const roles = `(values (1, 'visitor', $1), (2, 'member', $2), (3, 'worker', $3)) r (place, who, role)`;

/** Whatever somebody was granted and a policy lets through. A policy without a grant lets nothing through, nor a grant without. */
const askRightsOfTables = `
	select c.relname as table, r.who, a.act, g.columns, cardinality(g.columns) = cardinality(g.of) as every_column, p.policies
	from pg_class c
	cross join ${roles}
	cross join (values (1, 'select', 'r'), (2, 'insert', 'a'), (3, 'update', 'w'), (4, 'delete', 'd')) a (place, act, short)
	cross join lateral (
		select array_agg(f.attname::text order by f.attnum) as of,
			coalesce(array_agg(f.attname::text order by f.attnum) filter (
				where case when a.act <> 'delete' then has_column_privilege(r.role, c.oid, f.attnum, a.act) end
			), '{}') as columns
		from pg_attribute f where f.attrelid = c.oid and f.attnum > 0 and not f.attisdropped
	) g
	cross join lateral (
		select array_agg(p.polname::text order by p.oid) as policies
		from pg_policy p
		where p.polrelid = c.oid and p.polcmd::text in (a.short, '*')
			and exists (select from unnest(p.polroles) o where o = 0 or pg_has_role(r.role, o, 'usage'))
	) p
	where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and p.policies is not null
		and case when a.act = 'delete' then has_table_privilege(r.role, c.oid, 'delete') else g.columns <> '{}' end
	order by c.relname, r.place, a.place`;

/** By who may call them: visitors first, and last what nobody calls from outside. */
const askCalls = `
	select p.proname as name, p.prosecdef as definer, c.callers
	from pg_proc p
	cross join lateral (
		select coalesce(array_agg(r.who order by r.place), '{}') as callers, array_agg(r.place order by r.place) as places
		from ${roles} where has_function_privilege(r.role, p.oid, 'execute')
	) c
	where p.pronamespace = 'app'::regnamespace
	order by c.places nulls last, p.proname`;

/** @throws where the law has become something that these questions do not know */
export async function askRights(client: pg.Client): Promise<Rights> {
	const { rows: names } = await client.query<{ name: string }>('select current_database() as name');
	const { visitor, member, worker } = roleNames(names[0]?.name ?? '');
	const { rows: tables } = await client.query<{ name: string; narrowed: boolean }>(`
		select relname as name, exists (select from pg_policy where polrelid = c.oid and not polpermissive) as narrowed
		from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`);
	const narrowed = tables.find((table) => table.narrowed);
	if (narrowed) throw new Error(`${narrowed.name} has a restrictive policy: teach rights.ts to say so`);
	const { rows: rights } = await client.query<Right>(askRightsOfTables, [visitor, member, worker]);
	const { rows: calls } = await client.query<Call>(askCalls, [visitor, member, worker]);
	return { tables: tables.map((table) => table.name), rights, calls };
}

/** The law as it was written: the text of each table's policies, and of all functions. */
export function readLaw({ folder }: Law): { policies: Map<string, string>; functions: string } {
	const read = (place: string) =>
		readdirSync(join(folder, place))
			.filter((name) => name.endsWith('.sql'))
			.sort()
			.map((name) => [name.slice(0, -'.sql'.length), readFileSync(join(folder, place, name), 'utf8')] as const);
	return {
		policies: new Map(read('policies')),
		functions: read('functions')
			.map(([, text]) => text)
			.join('\n')
	};
}
