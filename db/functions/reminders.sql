-- A definer function: whoever asked to be reminded of a small thing is told that there is something, once, and not while they
-- rest. For the house.
create function app.remind() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	due uuid[];
begin
	with done as (update public.attempts a set remind_at = null where a.remind_at <= now() returning a.owner)
	select array_agg(d.owner) into due from done d
		where not exists (select from public.rests r where r.owner = d.owner);
	if due is not null then perform app.tell(due, now(), false); end if;
end
$$;

revoke all on function app.remind() from public;
grant execute on function app.remind() to app_worker;
