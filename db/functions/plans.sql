-- Taking a plan for hard moments away. Nothing here reads one.

-- A definer function: whoever wrote it takes it away, at once. Its random id is noted, so that no older backup brings it back.
create function app.take_plan_away() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	with gone as (delete from public.plans where owner = app.actor() returning id)
	insert into public.erasures (id, of_table) select id, 'plans' from gone on conflict do nothing
$$;

revoke all on function app.take_plan_away() from public;
grant execute on function app.take_plan_away() to app_member;
