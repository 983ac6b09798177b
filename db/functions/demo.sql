-- A definer function: makes an empty house a demonstration. True where it is one afterwards; in a house with accounts that is no demonstration, nothing changes.
create function app.mark_as_demo() returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	lock table public.accounts in share mode;
	insert into public.demo_marks (one) select true
	where not exists (select from public.accounts) and not exists (select from public.erasures)
	on conflict do nothing;
	return exists (select from public.demo_marks);
end
$$;
revoke all on function app.mark_as_demo() from public;
grant execute on function app.mark_as_demo() to app_worker;
