-- Who acts. The session of a transaction is set when it begins; everything else follows from it.

-- A definer function: whose session this transaction has, as long as it holds. It must read the sessions table, whose own
-- policy depends on its answer.
create function app.actor() returns uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
	select owner from public.sessions
	where id = nullif(current_setting('app.session', true), '')::uuid
		and revoked_at is null and ends_at > statement_timestamp()
$$;

-- The session of this transaction, whether or not it still holds.
create function app.session() returns uuid
language sql stable parallel safe as $$ select nullif(current_setting('app.session', true), '')::uuid $$;

-- A definer function: what the program needs to know of whoever acts. One call at the start of each transaction instead of
-- three reads, each under its own policy.
create function app.me() returns table (
	account uuid, nickname text, locale text, zone text, day_begins smallint, shared_device boolean, wrapped bytea
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select a.id, a.nickname, a.locale, a.zone, a.day_begins, s.shared_device, k.wrapped
	from public.sessions s join public.accounts a on a.id = s.owner join public.account_keys k on k.owner = a.id
	where s.id = nullif(current_setting('app.session', true), '')::uuid
		and s.revoked_at is null and s.ends_at > statement_timestamp()
$$;

revoke all on function app.actor(), app.session(), app.me() from public;
grant execute on function app.actor(), app.session() to app_visitor, app_member, app_worker;
grant execute on function app.me() to app_visitor, app_member;
