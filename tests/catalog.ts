import type { TestDatabase } from './database.ts';

/** What a database is made of, in words that do not depend on when and under which name it was made. */
export async function dumpCatalog(db: TestDatabase): Promise<Record<string, string[]>> {
	const dump: Record<string, string[]> = {};
	for (const [what, query] of Object.entries(parts)) {
		const rows = await db.owner<{ line: string }>(query);
		// Roles carry the name of the database.
		dump[what] = rows.map((row) => row.line.replaceAll(db.name, 'app')).sort();
	}
	return dump;
}

const ours = `('public'::regnamespace, 'app'::regnamespace)`;

const parts: Record<string, string> = {
	tables: `select format('%s %s rls=%s force=%s owner=%s: %s', oid::regclass, relkind, relrowsecurity, relforcerowsecurity, relowner::regrole, obj_description(oid, 'pg_class')) as line
		from pg_class where relnamespace in ${ours}`,
	columns: `select format('%s.%s %s %s null=%s default=%s: %s', a.attrelid::regclass, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull,
			pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum)) as line
		from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
		where c.relnamespace in ${ours} and a.attnum > 0 and not a.attisdropped`,
	constraints: `select format('%s %s %s', coalesce(nullif(conrelid, 0)::regclass::text, contypid::regtype::text), conname, pg_get_constraintdef(oid)) as line from pg_constraint where connamespace in ${ours}`,
	indexes: `select pg_get_indexdef(indexrelid) as line from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace in ${ours}`,
	domains: `select format('%s %s: %s', oid::regtype, format_type(typbasetype, typtypmod), obj_description(oid, 'pg_type')) as line from pg_type where typnamespace in ${ours} and typtype = 'd'`,
	policies: `select format('%s %s %s %s %s using %s check %s', tablename, policyname, permissive, roles, cmd, qual, with_check) as line from pg_policies where schemaname = 'public'`,
	functions: `select pg_get_functiondef(oid) as line from pg_proc where pronamespace in ${ours}`,
	triggers: `select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal`,
	grants: `select format('%s to %s: %s', o.what, case when (g).grantee = 0 then 'public' else (g).grantee::regrole::text end, (g).privilege_type) as line from (
			select oid::regclass::text as what, aclexplode(relacl) as g from pg_class where relnamespace in ${ours}
			union all select attrelid::regclass || '.' || attname, aclexplode(attacl) from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace in ${ours}
			union all select oid::regprocedure::text, aclexplode(coalesce(proacl, acldefault('f', proowner))) from pg_proc where pronamespace in ${ours}
			union all select 'schema ' || nspname, aclexplode(nspacl) from pg_namespace where nspname in ('public', 'app')
			union all select 'type ' || oid::regtype, aclexplode(typacl) from pg_type where typnamespace in ${ours}
		) o`
};
