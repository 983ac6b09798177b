import type { File } from './tree.ts';

/** What a fresh database says of one of its tables. */
export interface Table {
	name: string;
	rls: boolean;
	comment: string | null;
	policies: number;
	/** Whether everybody may do something with it, which no table is meant for. */
	open_to_public: boolean;
}

export const askTables = `
	select c.relname as name, c.relrowsecurity as rls, obj_description(c.oid, 'pg_class') as comment,
		(select count(*)::int from pg_policy where polrelid = c.oid) as policies,
		exists (select from aclexplode(c.relacl) where grantee = 0) as open_to_public
	from pg_class c
	where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
	order by c.relname`;

/** Tables without the law, its reason, its trial, or a word on what they are; laws of tables that are not there. */
export function findLawless(tables: Table[], files: File[]): string[] {
	const has = (path: string) => files.some((file) => file.path === path);
	const names = tables.map((table) => table.name);
	return [
		...tables.flatMap(({ name, rls, comment, policies, open_to_public }) => [
			...(rls ? [] : [`${name}: row-level security is not enabled`]),
			...(policies > 0 ? [] : [`${name}: no policy`]),
			...(comment ? [] : [`${name}: no comment`]),
			...(open_to_public ? [`${name}: granted to everybody`] : []),
			...(has(`db/policies/${name}.sql`) ? [] : [`${name}: no db/policies/${name}.sql`]),
			...(has(`db/policies/${name}.test.ts`) ? [] : [`${name}: no trial, db/policies/${name}.test.ts`])
		]),
		...files.flatMap((file) => {
			const law = /^db\/policies\/(\w+)\.sql$/.exec(file.path)?.[1];
			if (law === undefined) return [];
			return [
				...(names.includes(law) ? [] : [`${file.path}: there is no such table`]),
				...(file.text.trimStart().startsWith('-- ') ? [] : [`${file.path}: does not open with its law in plain words`])
			];
		})
	];
}
