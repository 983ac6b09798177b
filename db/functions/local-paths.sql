-- Things to make and learn near by, which an association writes.

-- A definer function: the association in whose name whoever acts writes what there is to make and learn near by: their own,
-- while it is here and they coordinate or administer in it.
create function app.writes_local_paths() returns uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
	select c.association_id from public.companions c
	join public.associations a on a.id = c.association_id and a.ended_at is null
	where c.id = (select app.actor()) and c.left_at is null and c.roles && array['coordinator', 'administrator']
$$;

revoke all on function app.writes_local_paths() from public;
grant execute on function app.writes_local_paths() to app_member;
