-- Who may keep a study plan, and taking one away. Nothing here reads one.

-- Whether whoever acts may keep a study plan: a person for themselves.
create function app.keeps_study_plan() returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
	select exists (select from public.accounts a where a.id = (select app.actor()) and a.kind = 'person')
$$;

-- A definer function: whoever keeps it takes it away, at once. Its random id is noted, so that no older backup brings it back.
create function app.take_study_plan_away() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	with gone as (delete from public.study_plans where owner = app.actor() returning id)
	insert into public.erasures (id, of_table) select id, 'study_plans' from gone on conflict do nothing
$$;

revoke all on function app.keeps_study_plan(), app.take_study_plan_away() from public;
grant execute on function app.keeps_study_plan(), app.take_study_plan_away() to app_member;
