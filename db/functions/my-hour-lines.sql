-- What somebody said in an hour is theirs as long as the hour lasts.

-- A definer function: the lines of whoever acts in hours that are not over, with their names and keys; for their export alone.
-- Whose seat a line came from is told to nobody else; so also to whoever was led out, and not what the host has hidden.
create function app.my_hour_lines() returns table (
	id uuid, hour uuid, wrapped bytea, about text, name bytea, body bytea, said_at timestamptz
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select l.id, h.id, k.wrapped, h.about, l.name::bytea, l.body::bytea, l.said_at
	from public.hour_lines l
	join public.hours h on h.id = l.hour_id
	join public.hour_keys k on k.hour_id = h.id
	left join public.hour_seats s on s.id = l.seat_id
	where app.actor() = case when l.seat_id is null then h.host else s.owner end
	order by h.starts_at, l.number
$$;

revoke all on function app.my_hour_lines() from public;
grant execute on function app.my_hour_lines() to app_member;
