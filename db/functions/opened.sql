-- What the actor may read of others just now: only through a share that lives and a look that was logged.

-- A definer function: what of a kind whoever acts has just looked at, of whom, and for which days. The policies of every
-- private table call it, so it reads shares and openings past their policies.
create function app.live_openings(asked text)
returns table (owner uuid, item_id uuid, from_day date, until_day date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select s.owner, s.item_id, s.from_day, s.until_day
	from public.openings o join public.shares s on s.id = o.share_id
	where o.viewer = app.actor()
		and o.session_id = app.session()
		and o.opened_at > statement_timestamp() - interval '60 seconds'
		-- Of an earlier transaction: a look of this one could still be undone, after reading.
		and o.opened_at < transaction_timestamp()
		and s.recipient = o.viewer
		and s.kind = asked
		and s.taken_back_at is null
		and s.ends_at > statement_timestamp()
		and s.owner = any (array(select app.lets_me_in()))
$$;

-- Whose things of a kind whoever acts may read all of just now.
create function app.opened(asked text) returns setof uuid
language sql stable as $$
	select owner from app.live_openings(asked) where item_id is null and from_day is null
$$;

-- A definer function: which single things of a kind whoever acts may read just now. It turns a span of days into ids,
-- reading a table whose own policy calls it.
create function app.opened_items(asked text) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	span record;
begin
	return query select l.item_id from app.live_openings(asked) l where l.item_id is not null;
	for span in select l.owner, l.from_day, l.until_day from app.live_openings(asked) l where l.from_day is not null loop
		return query execute format('select id from public.%I where owner = $1 and day between $2 and $3', asked)
			using span.owner, span.from_day, span.until_day;
	end loop;
end
$$;

-- A definer function: whoever may read notes or answered questionnaires just now is given the sealed key of their owner, under which they are sealed;
-- the program opens it with the master key, which is outside this database.
create function app.opened_keys() returns table (owner uuid, wrapped bytea)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select k.owner, k.wrapped from public.account_keys k
	where k.owner = any (array(select l.owner from app.live_openings('check_in_notes') l))
		or (app.has_role('practitioner') and k.owner = any (array(select l.owner from app.live_openings('sheets') l)))
$$;

revoke all on function app.live_openings(text), app.opened(text), app.opened_items(text), app.opened_keys() from public;
grant execute on function app.live_openings(text), app.opened(text), app.opened_items(text), app.opened_keys() to app_member;
