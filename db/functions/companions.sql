-- Who of an association acts, and what their role is. A companion who has left is nobody of it any more.

-- A definer function: the association of whoever acts, if they are a companion of it now.
create function app.association() returns uuid
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
	select association_id from public.companions where id = (select app.actor()) and left_at is null
$$;

-- A definer function: whether whoever acts has one of these roles now.
create function app.has_role(variadic asked text[]) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (
		select from public.companions where id = (select app.actor()) and left_at is null and roles && asked
	)
$$;

-- A definer function: whether an account accompanies people now, and whether it may accompany minors today.
create function app.accompanies(account uuid, minors boolean default false) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (
		select from public.companions c where c.id = account and c.left_at is null
			and (not minors or c.minors_until_day >= (now() at time zone 'UTC')::date)
	)
$$;

-- A definer function: whether an account is a minor today.
create function app.is_minor(account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select coalesce((
		select a.minor_until_day > (now() at time zone 'UTC')::date from public.accounts a where a.id = account
	), false)
$$;

-- A definer function: whether whoever acts is old enough for an association. Only until when somebody is a minor is known,
-- which is the day on which they are 18: so many years before it they were as old as the association asks.
create function app.old_enough(minimum integer) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select coalesce((
		select a.minor_until_day - make_interval(years => 18 - least(minimum, 18)) <= (now() at time zone 'UTC')::date
		from public.accounts a where a.id = app.actor()
	), true)
$$;

-- A definer function: whom whoever acts has among their people.
create function app.my_people() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select other from public.ties where owner = (select app.actor()) and removed_at is null
$$;

-- A definer function: the owners who have whoever acts among their people, where they may accompany them now. What is
-- shared is known and read through this: a tie that was removed, or a companion who left, ends it.
create function app.lets_me_in() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select t.owner from public.ties t
	where t.other = (select app.actor()) and t.removed_at is null
		and app.accompanies((select app.actor()), app.is_minor(t.owner))
$$;

-- A definer function: whether an association is here and staffs a place. What it staffs everybody may know.
create function app.staffs(association uuid, place text) returns boolean
language sql stable parallel safe security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (select from public.associations a where a.id = association and a.ended_at is null and place = any (a.open_places))
$$;

-- Called by the functions below alone: one act on an association at a time, and only then whether whoever acts is an
-- administrator of it still. Two who act on each other at once would otherwise both do so.
create function app.my_administered() returns uuid
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
	mine uuid := app.association();
begin
	perform pg_advisory_xact_lock(hashtextextended(mine::text, 1));
	if not app.has_role('administrator') then raise insufficient_privilege using message = 'permission denied to administer'; end if;
	return mine;
end
$$;

-- Called by the functions below alone: whether an association has an administrator beside this one.
create function app.another_administrator(association uuid, beside uuid) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
	select exists (
		select from public.companions
		where association_id = association and id <> beside and left_at is null and 'administrator' = any (roles)
	)
$$;

-- Called by the functions below alone: somebody is of their association no more. How they came in goes with it, so that
-- the same address can be invited again, and is noted, so that no older backup opens it; what they had invited ends too.
create function app.end_access(account uuid) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
	update public.companions set left_at = now() where id = account and left_at is null;
	delete from public.spare_codes where companion_id = account;
	with gone as (delete from public.companion_credentials where id = account returning erasure_id)
	insert into public.erasures (id, of_table) select erasure_id, 'companion_credentials' from gone on conflict do nothing;
	with gone as (delete from public.passkeys where owner = account returning id)
	insert into public.erasures (id, of_table) select id, 'passkeys' from gone on conflict do nothing;
	delete from public.invitations where made_by = account and used_at is null;
	-- What they came for and did not close waits for somebody again.
	update public.concerns set taken_by = null, taken_as = null, taken_at = null where taken_by = account and closed_at is null;
	update public.sessions set revoked_at = now() where owner = account and revoked_at is null;
	with gone as (delete from public.told_by_mail where owner = account returning id)
	insert into public.erasures (id, of_table) select id, 'told_by_mail' from gone on conflict do nothing;
	delete from public.told_by_push where owner = account;
	select app.tell_of_companion(account);
$$;

-- A definer function: leaving ends what a companion may do and see at once, in every browser. False for the last
-- administrator, who first makes somebody else one.
create function app.leave_association() returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	me uuid := app.actor();
	mine uuid := app.association();
begin
	perform pg_advisory_xact_lock(hashtextextended(mine::text, 1));
	if app.association() is null then return false; end if;
	if app.has_role('administrator') and not app.another_administrator(mine, me) then return false; end if;
	perform app.end_access(me);
	insert into public.companion_marks (association_id, companion, by, act) values (mine, me, me, 'left');
	return true;
end
$$;

-- A definer function: an administrator ends somebody else's access to their own association.
create function app.end_companion(account uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	mine uuid := app.my_administered();
begin
	perform from public.companions
		where id = account and id <> app.actor() and association_id = mine and left_at is null;
	if not found then return false; end if;
	perform app.end_access(account);
	insert into public.companion_marks (association_id, companion, by, act) values (mine, account, app.actor(), 'ended');
	return true;
end
$$;

-- A definer function: two people become each other's people where one brings the code that the other gave. Whoever brings
-- a wrong one learns nothing but "no". What each is called is what they call themselves. Cards that one gave the other through
-- an earlier tie are those of this one now: if the other erases themselves later, nothing else could say to whom they went.
create function app.use_tie_code(given_lookup bytea, counted bytea default null) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	me uuid := app.actor();
	giver uuid;
begin
	if me is null then return false; end if;
	update public.tie_codes t set used_at = now()
		where t.lookup = given_lookup and t.used_at is null and t.ends_at > now() and t.owner <> me
		returning t.owner into giver;
	if giver is null then return false; end if;
	insert into public.ties (owner, other, called)
		select side.one, side.two, coalesce(c.first_name, a.nickname)
		from (values (me, giver), (giver, me)) side (one, two)
		join public.accounts a on a.id = side.two
		left join public.companions c on c.id = side.two and c.left_at is null
	on conflict (owner, other) where removed_at is null do nothing;
	update public.cards c set tie = t.id from public.ties t
		where t.owner in (me, giver) and t.other in (me, giver) and t.removed_at is null
			and c.owner = t.owner and c.receiver = t.other and c.tie is distinct from t.id;
	perform app.give_guess_back(counted);
	return true;
end
$$;

-- A definer function: how many codes of whoever acts still wait. The policy of that table asks, so it cannot ask itself.
create function app.waiting_codes() returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select count(*) from public.tie_codes where owner = (select app.actor()) and used_at is null and ends_at > now()
$$;

revoke all on function
	app.waiting_codes(), app.old_enough(integer), app.association(), app.has_role(text[]), app.accompanies(uuid, boolean), app.is_minor(uuid), app.my_people(), app.staffs(uuid, text),
	app.lets_me_in(), app.my_administered(), app.end_access(uuid), app.another_administrator(uuid, uuid), app.leave_association(), app.end_companion(uuid), app.use_tie_code(bytea, bytea)
from public;
grant execute on function
	app.association(), app.has_role(text[]), app.my_people(), app.lets_me_in(), app.waiting_codes(), app.old_enough(integer),
	app.leave_association(), app.end_companion(uuid), app.use_tie_code(bytea, bytea)
to app_member;
grant execute on function app.accompanies(uuid, boolean), app.is_minor(uuid) to app_member;
grant execute on function app.staffs(uuid, text) to app_visitor, app_member;
