-- Passkeys: what a device is asked to sign, adding one, coming in by one, removing one.

-- A definer function: a challenge is noted, for this session where somebody adds a passkey, else for one browser. Those of
-- the past go; nobody waits for that. Returned is under which handle the device shall keep a passkey that is added: the
-- one that the account has, else the new one; null for a visitor.
create function app.ask_for_passkey(challenge bytea, asking_browser bytea, new_handle bytea) returns bytea
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	me uuid := app.actor();
	kept bytea;
begin
	delete from public.passkey_challenges where print in (
		select c.print from public.passkey_challenges c where c.ends_at <= now() for update skip locked
	);
	if me is null then
		insert into public.passkey_challenges (print, browser) values (challenge, asking_browser);
		return null;
	end if;
	kept := coalesce((select k.handle from public.passkeys k where k.owner = me limit 1), new_handle);
	insert into public.passkey_challenges (print, session_id, handle) values (challenge, app.session(), kept);
	return kept;
end
$$;

-- A definer function: a challenge is used up, whatever comes of it. A row only in the session or browser that asked, once,
-- within its time; with the handle where somebody adds a passkey, or joins with one.
create function app.take_challenge(challenge bytea, asking_browser bytea) returns table (handle bytea)
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	with taken as (
		delete from public.passkey_challenges c
		where c.print = challenge and case when app.actor() is null
			then c.session_id is null and c.browser = asking_browser
			else c.session_id = app.session() end
		returning c.handle, c.ends_at
	)
	select t.handle from taken t where t.ends_at > now()
$$;

-- A definer function: the ids under which devices know the passkeys of whoever acts, so that none keeps two of them.
create function app.my_credentials() returns setof bytea
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select credential from public.passkeys where owner = app.actor()
$$;

-- A definer function: a passkey that was checked is kept, under the one handle of its account. False where a device brings
-- one that is kept already, where two first ones were asked for at once, or where there are twenty.
create function app.add_passkey(passkey uuid, sealed_called bytea, credential bytea, public_key bytea, handle bytea, counter bigint)
returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	me uuid := app.actor();
begin
	if me is null then raise insufficient_privilege using message = 'permission denied to add a passkey'; end if;
	perform from public.accounts where id = me for update;
	if (select count(*) from public.passkeys k where k.owner = me) >= 20 then return false; end if;
	if exists (select from public.passkeys k where k.owner = me and k.handle <> add_passkey.handle) then return false; end if;
	insert into public.passkeys (id, owner, called, credential, public_key, handle, counter)
		values (passkey, me, sealed_called, credential, public_key, handle, counter)
	on conflict do nothing;
	return found;
end
$$;

-- A definer function: what the program checks a signature with. Whoever only speaks to the database learns public keys,
-- and those only by ids that no one can guess. A companion who has left has no way in.
create function app.passkey_of(given bytea) returns table (public_key bytea, handle bytea)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select k.public_key, k.handle from public.passkeys k join public.accounts a on a.id = k.owner
	where k.credential = given and (
		a.kind <> 'companion' or exists (select from public.companions c where c.id = a.id and c.left_at is null)
	)
$$;

-- A definer function: whoever signed with a passkey is let in. A counter that does not go on refuses and is noted (WebAuthn
-- level 3, 6.1.1); a device that does not count says 0 each time. Returns whose door it is, or null.
create function app.come_by_passkey(
	given bytea, signed bigint, session uuid, session_ends_at timestamptz, shared boolean, counted bytea
) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	who uuid;
	door text;
begin
	update public.passkeys k set counter = signed, last_used_day = (now() at time zone 'UTC')::date
		where k.credential = given and (signed > k.counter or (signed = 0 and k.counter = 0))
			and exists (select from app.passkey_of(given))
		returning k.owner into who;
	if who is null then
		update public.passkeys k set doubted_at = now() where k.credential = given and signed <= k.counter and k.counter > 0;
		return null;
	end if;
	insert into public.sessions (id, owner, ends_at, shared_device) values (session, who, session_ends_at, shared);
	perform app.give_guess_back(counted);
	select a.kind into door from public.accounts a where a.id = who;
	return door;
end
$$;

-- A definer function: a passkey is removed by its owner, and noted, so that no older backup opens it again. False where it
-- is the last way in of a companion, who has no password with a second factor beside it.
create function app.remove_passkey(passkey uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	me uuid := app.actor();
begin
	perform from public.accounts where id = me for update;
	if app.comes_by_passkey_alone()
		and exists (select from public.passkeys k where k.owner = me and k.id = passkey)
		and not exists (select from public.passkeys k where k.owner = me and k.id <> passkey)
	then return false; end if;
	with gone as (delete from public.passkeys k where k.id = passkey and k.owner = me returning k.id)
	insert into public.erasures (id, of_table) select id, 'passkeys' from gone on conflict do nothing;
	return true;
end
$$;

revoke all on function
	app.ask_for_passkey(bytea, bytea, bytea), app.take_challenge(bytea, bytea), app.my_credentials(),
	app.add_passkey(uuid, bytea, bytea, bytea, bytea, bigint), app.passkey_of(bytea),
	app.come_by_passkey(bytea, bigint, uuid, timestamptz, boolean, bytea), app.remove_passkey(uuid)
from public;
grant execute on function app.ask_for_passkey(bytea, bytea, bytea), app.take_challenge(bytea, bytea) to app_visitor, app_member;
grant execute on function
	app.my_credentials(), app.add_passkey(uuid, bytea, bytea, bytea, bytea, bigint), app.remove_passkey(uuid)
to app_member;
grant execute on function app.passkey_of(bytea), app.come_by_passkey(bytea, bigint, uuid, timestamptz, boolean, bytea) to app_visitor;
