-- A definer function: how small things of the library were for those who allowed it, with a number for each person that is
-- another each time. For the house, which estimates from it how they are for people here.
create function app.answers_allowed() returns table (person integer, step text, light boolean)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
	select p.number::integer, a.step, a.light
	from public.difficulty_answers a
	join (select w.owner, row_number() over (order by random()) as number from public.difficulty_allowances w) p on p.owner = a.owner
$$;

revoke all on function app.answers_allowed() from public;
grant execute on function app.answers_allowed() to app_worker;
