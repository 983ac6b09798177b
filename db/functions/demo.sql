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

-- A definer function: whether this is a demonstration, in which anybody comes in as everybody.
create function app.is_demo() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (select from public.demo_marks)
$$;

-- A definer function: says of an account of a demonstration that it is made up, and may be come in as by anyone. False, and nothing, in any other house.
create function app.cast_in_demo(given_who text, given_account uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	insert into public.demo_cast (who, account) select given_who, given_account where exists (select from public.demo_marks);
	return found;
end
$$;

-- A definer function: whom one can come in as. Nobody where this is no demonstration, and nobody who has left.
create function app.cast_of_demo() returns table (who text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select d.who from public.demo_cast d
	where exists (select from public.demo_marks)
		and not exists (select from public.companions c where c.id = d.account and c.left_at is not null)
$$;

-- A definer function: lets whoever asks in as somebody who is made up, in a demonstration only. Everybody else needs what brings them in.
create function app.come_in_to_demo(given_who text, given_session uuid, session_ends_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	insert into public.sessions (id, owner, ends_at)
	select given_session, d.account, session_ends_at
	from public.demo_cast d join app.cast_of_demo() c on c.who = d.who
	where d.who = given_who;
	return found;
end
$$;

revoke all on function app.mark_as_demo(), app.is_demo(), app.cast_in_demo(text, uuid), app.cast_of_demo(),
	app.come_in_to_demo(text, uuid, timestamptz) from public;
grant execute on function app.mark_as_demo(), app.cast_in_demo(text, uuid), app.cast_of_demo() to app_worker;
grant execute on function app.is_demo() to app_member;
grant execute on function app.cast_of_demo(), app.come_in_to_demo(text, uuid, timestamptz) to app_visitor;
