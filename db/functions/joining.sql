-- Becoming a companion, coming in as one, and what an administrator gives. Each link and each code works once.

-- Called by the functions below alone: an account, its key, what it is in the association, and how it comes in.
create function app.begin_companion(
	account uuid, association uuid, first_name text, about text, reads text, roles text[], locale text, zone text,
	wrapped bytea, lookup bytea, email bytea, password_hash text, secret bytea, step bigint, spare bytea[],
	session uuid, session_ends_at timestamptz
) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
	insert into public.accounts (id, kind, nickname, locale, zone) values (account, 'companion', first_name, locale, zone);
	insert into public.account_keys (owner, wrapped) values (account, wrapped);
	insert into public.companions (id, association_id, first_name, about, reads, roles)
		values (account, association, first_name, about, reads, roles);
	insert into public.companion_credentials (id, lookup, email, password_hash, secret, last_step)
		values (account, lookup, email, password_hash, secret, step);
	insert into public.spare_codes (companion_id, code) select account, unnest(spare);
	insert into public.consents (owner, purpose, version) values (account, 'keep', 1);
	insert into public.sessions (id, owner, ends_at) values (session, account, session_ends_at);
$$;

-- A definer function: whoever has the link for the first administrator begins the association and is its administrator.
-- Of several links only one can do so: where there is an administrator, the others lead nowhere any more, save one that was
-- made for another association.
create function app.begin_association(
	given_token bytea, association uuid, name text, said_in text, operator text, promise text, emergency text,
	languages text[], account uuid, first_name text, zone text, wrapped bytea, lookup bytea, email bytea,
	password_hash text, secret bytea, step bigint, spare bytea[], session uuid, session_ends_at timestamptz
) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	perform pg_advisory_xact_lock(hashtextextended('begin_association', 0));
	update public.setup_links l set used_at = now()
		where l.token_hash = given_token and l.used_at is null and l.ends_at > now() and (l.another or not app.has_companion());
	if not found then return false; end if;
	insert into public.associations (id, name, locale, operator, promise, languages, emergency)
		values (association, name, said_in, operator, promise, languages, emergency);
	perform app.begin_companion(
		account, association, first_name, '', '', array['administrator'], said_in, zone, wrapped, lookup, email,
		password_hash, secret, step, spare, session, session_ends_at
	);
	insert into public.companion_marks (association_id, companion, by, act) values (association, account, account, 'begun');
	return true;
end
$$;

-- A definer function: what an invitation is for, to whoever has its link.
create function app.invitation(given_token bytea) returns table (association text, roles text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select a.name, i.roles from public.invitations i join public.associations a on a.id = i.association_id
	where i.token_hash = given_token and i.used_at is null and i.ends_at > now() and a.ended_at is null
$$;

-- A definer function: whoever has the link of an invitation joins, with the roles that it names, once.
create function app.join_association(
	given_token bytea, account uuid, first_name text, about text, reads text, said_in text, zone text, wrapped bytea,
	lookup bytea, email bytea, password_hash text, secret bytea, step bigint, spare bytea[], session uuid,
	session_ends_at timestamptz
) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	used public.invitations;
begin
	update public.invitations i set used_at = now()
		where i.token_hash = given_token and i.used_at is null and i.ends_at > now()
			and exists (select from public.associations a where a.id = i.association_id and a.ended_at is null)
		returning i.* into used;
	if not found then return false; end if;
	perform app.begin_companion(
		account, used.association_id, first_name, about, reads, used.roles, said_in, zone, wrapped, lookup, email,
		password_hash, secret, step, spare, session, session_ends_at
	);
	insert into public.companion_marks (association_id, companion, by, act, detail)
		values (used.association_id, account, used.made_by, 'joined', array_to_string(used.roles, ' '));
	return true;
end
$$;

-- A definer function: whoever has a link through which somebody can join asks for what their device shall sign, if nobody
-- comes in with that address yet. Their handle is noted with it.
create function app.ask_to_join(given_token bytea, given_lookup bytea, challenge bytea, asking_browser bytea, new_handle bytea)
returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	if not exists (select from app.invitation(given_token)) and not exists (
		select from public.setup_links l
		where l.token_hash = given_token and l.used_at is null and l.ends_at > now() and (l.another or not app.has_companion())
	) then return 'absent'; end if;
	if exists (select from public.companion_credentials c where c.lookup = given_lookup) then return 'taken'; end if;
	perform app.ask_for_passkey(challenge, asking_browser, null);
	update public.passkey_challenges set handle = new_handle where print = challenge;
	return 'asked';
end
$$;

-- A definer function: whether whoever acts is a companion who comes in with passkeys alone.
create function app.comes_by_passkey_alone() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (
		select from public.companions c where c.id = app.actor() and c.left_at is null and not exists (
			select from public.companion_credentials w where w.id = c.id and w.password_hash is not null
		)
	)
$$;

-- A definer function: what the program compares a password and a code with; nothing where somebody comes in with passkeys
-- alone. The fingerprint of the address is made under
-- the master key, which is outside this database: whoever only speaks to the database finds nobody.
create function app.credential_of(given_lookup bytea)
returns table (account uuid, password_hash text, secret bytea, wrapped bytea)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select c.id, c.password_hash, c.secret::bytea, k.wrapped
	from public.companion_credentials c
	join public.companions p on p.id = c.id and p.left_at is null
	join public.account_keys k on k.owner = c.id
	where c.lookup = given_lookup and c.password_hash is not null
$$;

-- A definer function: a companion comes in with a code of a half minute that was not used yet, or with a spare one. What was
-- right was no guess: else whoever tries at the same door could count when its companion comes.
create function app.come_in(
	given_lookup bytea, step bigint, spare bytea, session uuid, session_ends_at timestamptz, shared boolean, counted bytea[]
) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	who uuid;
begin
	if step is not null then
		update public.companion_credentials c set last_step = step
			from public.companions p
			where c.lookup = given_lookup and c.password_hash is not null and c.last_step < step and p.id = c.id and p.left_at is null
			returning c.id into who;
	else
		update public.spare_codes s set used_at = now()
			from public.companion_credentials c join public.companions p on p.id = c.id and p.left_at is null
			where c.lookup = given_lookup and s.companion_id = c.id and s.code = spare and s.used_at is null
			returning c.id into who;
	end if;
	if who is null then return false; end if;
	insert into public.sessions (id, owner, ends_at, shared_device) values (session, who, session_ends_at, shared);
	perform app.give_guess_back(one) from unnest(counted) one;
	return true;
end
$$;

-- A definer function: an administrator says what somebody of their association is for it. One administrator always stays.
create function app.give_roles(account uuid, given text[]) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	mine uuid := app.my_administered();
begin
	if 'administrator' <> all (given) and not app.another_administrator(mine, account) then return 'last'; end if;
	update public.companions set roles = given where id = account and association_id = mine and left_at is null;
	if not found then return 'absent'; end if;
	-- What somebody invited as an administrator ends when they are one no more.
	if 'administrator' <> all (given) then
		delete from public.invitations where made_by = account and used_at is null;
	end if;
	insert into public.companion_marks (association_id, companion, by, act, detail)
		values (mine, account, app.actor(), 'roles', array_to_string(given, ' '));
	perform app.tell_of_companion(account);
	return 'given';
end
$$;

-- A definer function: an administrator marks that somebody of their association may accompany minors, until a day; or
-- no more. Nobody marks themselves: it wants another pair of eyes.
create function app.mark_for_minors(account uuid, until_day date) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	mine uuid := app.my_administered();
begin
	if until_day > current_date + 1100 then raise check_violation using message = 'a mark ends within three years'; end if;
	update public.companions set minors_until_day = until_day
		where id = account and id <> app.actor() and association_id = mine and left_at is null;
	if not found then return false; end if;
	insert into public.companion_marks (association_id, companion, by, act, detail)
		values (mine, account, app.actor(), 'minors', coalesce(until_day::text, ''));
	perform app.tell_of_companion(account);
	return true;
end
$$;

-- A definer function: how many invitations of the association of whoever acts still wait.
create function app.waiting_invitations() returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select count(*) from public.invitations i
	where i.association_id = (select app.association()) and i.used_at is null and i.ends_at > now()
$$;

revoke all on function
	app.ask_to_join(bytea, bytea, bytea, bytea, bytea), app.comes_by_passkey_alone(), app.waiting_invitations(),
	app.begin_companion(uuid, uuid, text, text, text, text[], text, text, bytea, bytea, bytea, text, bytea, bigint, bytea[], uuid, timestamptz),
	app.begin_association(bytea, uuid, text, text, text, text, text, text[], uuid, text, text, bytea, bytea, bytea, text, bytea, bigint, bytea[], uuid, timestamptz),
	app.invitation(bytea),
	app.join_association(bytea, uuid, text, text, text, text, text, bytea, bytea, bytea, text, bytea, bigint, bytea[], uuid, timestamptz),
	app.credential_of(bytea), app.come_in(bytea, bigint, bytea, uuid, timestamptz, boolean, bytea[]),
	app.give_roles(uuid, text[]), app.mark_for_minors(uuid, date)
from public;
grant execute on function
	app.begin_association(bytea, uuid, text, text, text, text, text, text[], uuid, text, text, bytea, bytea, bytea, text, bytea, bigint, bytea[], uuid, timestamptz),
	app.invitation(bytea),
	app.join_association(bytea, uuid, text, text, text, text, text, bytea, bytea, bytea, text, bytea, bigint, bytea[], uuid, timestamptz),
	app.ask_to_join(bytea, bytea, bytea, bytea, bytea), app.credential_of(bytea),
	app.come_in(bytea, bigint, bytea, uuid, timestamptz, boolean, bytea[])
to app_visitor;
grant execute on function app.give_roles(uuid, text[]), app.mark_for_minors(uuid, date) to app_member;
grant execute on function app.waiting_invitations(), app.comes_by_passkey_alone() to app_member;
