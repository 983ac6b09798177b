-- How new this database is: a start without the owner's credential merely checks.

-- A definer function: the number of the newest structure here. The book-keeping of upgrades is not anybody's table.
create function app.structure_number() returns integer
language sql stable security definer set search_path = pg_catalog, app, pg_temp as $$ select coalesce(max(number), 0) from app.structure $$;

-- A definer function, for the same reason: by what text of the law this database is bound.
create function app.policies_hash() returns text
language sql stable security definer set search_path = pg_catalog, app, pg_temp as $$ select policies_hash from app.law $$;

revoke all on function app.structure_number(), app.policies_hash() from public;
grant execute on function app.structure_number(), app.policies_hash() to app_visitor, app_member, app_worker;

-- A definer function: one sealed data key, so that a start can tell at once whether its master key is the right one.
create function app.any_key() returns table (kept_in text, id uuid, wrapped bytea)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select 'account_keys', owner, wrapped from public.account_keys
	union all select 'letter_keys', letter_id, wrapped from public.letter_keys limit 1
$$;
revoke all on function app.any_key() from public;
grant execute on function app.any_key() to app_worker;
