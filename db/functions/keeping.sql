-- Beginning, coming back, new words, forgetting. Each may act past the policies because nobody is anybody yet, or no longer.

-- A definer function: a visitor becomes somebody. The id and the sealed key come from the program. Nobody becomes a
-- companion by themselves: to a companion things may be shown.
-- The same form sent again begins nobody else. Its first answer was perhaps never seen, and with it the only words: for
-- ten minutes, and as long as nobody said that they wrote them down, the words are made anew and what was begun with the
-- first answer ends. Later: false, and nothing changes.
create function app.keep(
	form bytea, account uuid, kind text, nickname text, locale text, zone text, minor_until_day date,
	wrapped bytea, lookup bytea, session uuid, session_ends_at timestamptz, shared_device boolean, consent_version smallint
) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	begun public.account_words;
begin
	if kind = 'companion' then raise insufficient_privilege using message = 'permission denied to begin as a companion'; end if;
	-- Two that arrive together are taken one after the other.
	perform pg_advisory_xact_lock(hashtextextended(encode(form, 'hex'), 0));
	select * into begun from public.account_words w where w.kept_from = form;
	if not found then
		insert into public.accounts (id, kind, nickname, locale, zone, minor_until_day)
			values (account, kind, nickname, locale, zone, minor_until_day);
		insert into public.account_keys (owner, wrapped) values (account, wrapped);
		insert into public.account_words (owner, lookup, kept_from) values (account, lookup, form);
		insert into public.consents (owner, purpose, version) values (account, 'keep', consent_version);
	else
		if begun.written_down_at is not null or not exists (
			select from public.accounts a where a.id = begun.owner and a.created_at > now() - interval '10 minutes'
		) then return false; end if;
		account := begun.owner;
		update public.accounts a set (nickname, locale, zone, minor_until_day)
			= row (keep.nickname, keep.locale, keep.zone, keep.minor_until_day) where a.id = account;
		update public.account_words w set lookup = keep.lookup, made_at = now() where w.owner = account;
		update public.sessions s set revoked_at = now() where s.owner = account and s.revoked_at is null;
	end if;
	insert into public.sessions (id, owner, ends_at, shared_device) values (session, account, session_ends_at, shared_device);
	return true;
end
$$;

-- A definer function: whoever has the words is let in; whoever has not learns nothing but "no".
create function app.come_back(
	given_lookup bytea, session uuid, session_ends_at timestamptz, shared boolean, counted bytea default null
) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	insert into public.sessions (id, owner, ends_at, shared_device)
	select session, w.owner, session_ends_at, shared from public.account_words w where w.lookup = given_lookup;
	if not found then return false; end if;
	perform app.give_guess_back(counted);
	return true;
end
$$;

-- A definer function: the fingerprint of one's words can be replaced, but not read, by their owner.
create function app.replace_words(new_lookup bytea) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	update public.account_words set lookup = new_lookup, made_at = now(), written_down_at = null where owner = app.actor()
$$;

-- A definer function: erasing removes rows that nobody may remove one by one. Everything owned follows by its foreign key.
create function app.erase_me() returns uuid
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	select app.tell_of_person(app.actor());
	select app.leave_cards_behind(app.actor());
	with gone as (delete from public.accounts where id = app.actor() returning id)
	insert into public.erasures (id, of_table) select id, 'accounts' from gone returning id
$$;

-- A definer function: a try is counted, and whether there are tries left. Counting them is nobody's record. What is older
-- than a day goes; nobody waits for that, and what somebody else is just taking away is left to them. How many there are is
-- a chance of each bucket and hour, by half as many: whoever shares an address with somebody would otherwise learn, by trying
-- until there are none left, whether and how often the other tried.
create function app.may_guess(asked bytea, most integer, span interval) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	delete from public.guesses where bucket in (
		select bucket from public.guesses where begun_at < now() - interval '1 day' for update skip locked
	);
	insert into public.guesses as g (bucket, spare) values (asked, floor(random() * (most / 2 + 1)))
	on conflict (bucket) do update set
		begun_at = case when g.begun_at < now() - span then now() else g.begun_at end,
		spare = case when g.begun_at < now() - span then excluded.spare else g.spare end,
		count = case when g.begun_at < now() - span then 1 else g.count + 1 end
	returning count <= most + spare
$$;

-- Called by the functions of the law alone: right words were no guess, so the one that was counted before is given back;
-- else whoever shares an address could count comings back. Without any other try nothing is left to tell when it was.
create function app.give_guess_back(counted bytea) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
	delete from public.guesses where bucket = counted and count <= 1;
	update public.guesses set count = count - 1 where bucket = counted;
$$;

revoke all on all functions in schema app from public;
grant execute on function app.keep(bytea, uuid, text, text, text, text, date, bytea, bytea, uuid, timestamptz, boolean, smallint) to app_visitor;
grant execute on function app.come_back(bytea, uuid, timestamptz, boolean, bytea) to app_visitor;
grant execute on function app.replace_words(bytea), app.erase_me() to app_member;
grant execute on function app.may_guess(bytea, integer, interval) to app_visitor, app_member;
