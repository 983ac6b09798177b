-- Cards: given, put away, and opened through a private link.

-- A definer function: through which of their ties whoever acts may give a card. Companions give none: they write letters. To
-- a minor only family gives one, and other minors; a minor gives one to whomever they chose, and where somebody reads it
-- first, only while somebody is there who can. Who has erased themselves is not asked for: the answer would tell.
create function app.card_ties() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select t.id from public.ties t join public.accounts me on me.id = t.owner
	where t.owner = (select app.actor()) and t.removed_at is null and me.kind <> 'companion'
		and (app.is_minor(me.id) or me.kind = 'relative' or not (
			app.is_minor(t.other) or coalesce(t.no_cards_until_day > (now() at time zone 'UTC')::date, false)
		))
		and app.card_can_reach(t.other)
$$;

-- A definer function: whether whoever acts may give a card by a private link. A minor gives none: a link goes to anybody.
create function app.links_cards() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (
		select from public.accounts a where a.id = (select app.actor()) and a.kind <> 'companion' and not app.is_minor(a.id)
	)
$$;

-- A definer function: a card is given, through a tie or for some days by a private link. Whether
-- the other side still has the writer among their people is not asked here, because the answer would tell: it is asked
-- where a card is read. For the same reason one for somebody who is no more is given like any other, and lies nowhere. The same form sent again gives the same card. Whoever gives it says which association they were told
-- reads it first: where that is another by now, or none, nothing is given.
create function app.give_card(
	card uuid, through uuid, own_words bytea, handed_words bytea, sealed_key bytea, given_token bytea, given_code bytea,
	days integer, told_first uuid default null
) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	first uuid := case when through is not null then app.cards_first() end;
	to_whom uuid := (select t.other from public.ties t where t.id = through and t.owner = app.actor());
	until timestamptz := case when through is null then now() + make_interval(hours => 24 * days) end;
begin
	if not (case when through is null then app.links_cards() else through in (select app.card_ties()) end)
	then raise insufficient_privilege using message = 'permission denied to give this card'; end if;
	insert into public.cards (id, owner, receiver, tie, words, ends_at) values (card, app.actor(), to_whom, through, own_words, until)
		on conflict (id) do nothing;
	if not found then return (select c.ends_at from public.cards c where c.id = card and c.owner = app.actor()); end if;
	if first is distinct from told_first
	then raise insufficient_privilege using message = 'permission denied to give a card that another reads first'; end if;
	if through is not null and to_whom is null then return until; end if;
	insert into public.handed_cards (card_id, writer, receiver, token, code, words, ends_at, held)
		values (card, app.actor(), to_whom, given_token, given_code, handed_words, until, first is not null);
	insert into public.card_keys (card_id, wrapped) values (card, sealed_key);
	if first is not null then
		insert into public.card_readings (id, owner, association_id) values (card, app.actor(), first);
		perform app.tell_beside(first, array['listener', 'practitioner', 'coordinator'], true, but => to_whom);
		return until;
	end if;
	-- Only who can read it is told of it.
	perform app.tell(array(
		select t.owner from public.ties t where t.owner = to_whom and t.other = app.actor() and t.removed_at is null
	));
	return until;
end
$$;

-- Called by app.erase_me() and where a backup comes back: the cards of whoever erases themselves are gone from the other side with
-- every word. There it looks as if they had been put away, and goes a month later as those do. When somebody comes of age is left
-- with those alone who could give them no card until then.
create function app.leave_cards_behind(gone uuid) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
	insert into public.put_away_cards (id, receiver, tie, made_at, put_away_at, laid_aside_at)
		select h.card_id, h.receiver, t.id, h.made_at, coalesce(h.put_away_at, now()), h.laid_aside_at
		from public.handed_cards h join public.ties t on t.owner = h.receiver and t.other = h.writer and t.removed_at is null
		where h.writer = gone and not h.held and t.made_at <= h.made_at;
	update public.ties t set no_cards_until_day = a.minor_until_day from public.accounts a, public.accounts o
		where a.id = gone and t.other = a.id and t.removed_at is null and app.is_minor(a.id) and o.id = t.owner
			and o.kind <> 'relative'
$$;

-- A definer function: the house forgets days of coming of age that have passed. They say nothing any more.
create function app.forget_days_of_age() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	update public.ties set no_cards_until_day = null where no_cards_until_day <= (now() at time zone 'UTC')::date
$$;

-- A definer function: whoever gave a card puts it away. What it says and its key are gone at once from the other side,
-- and its random id is noted, so that no older backup brings it back.
create function app.put_card_away(card uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.cards set put_away_at = now() where id = card and owner = app.actor() and put_away_at is null;
	if not found then return false; end if;
	update public.handed_cards set put_away_at = now(), words = null where card_id = card;
	delete from public.card_keys where card_id = card;
	insert into public.erasures (id, of_table) values (card, 'cards') on conflict do nothing;
	return true;
end
$$;

-- A definer function: whoever has the link and the digits reads the card, any number of times until its end; whoever has
-- not learns nothing. What was right was no guess, so those that were counted before are given back.
create function app.open_card(given_token bytea, given_code bytea, counted bytea[])
returns table (id uuid, wrapped bytea, words bytea)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
	return query
		select h.card_id, k.wrapped, h.words::bytea
		from public.handed_cards h left join public.card_keys k on k.card_id = h.card_id
		where h.token = given_token and h.code = given_code and h.ends_at > now();
	if found then perform app.give_guess_back(one) from unnest(counted) one; end if;
end
$$;

revoke all on function
	app.leave_cards_behind(uuid), app.card_ties(), app.links_cards(), app.give_card(uuid, uuid, bytea, bytea, bytea, bytea, bytea, integer, uuid), app.put_card_away(uuid),
	app.open_card(bytea, bytea, bytea[]), app.forget_days_of_age()
from public;
grant execute on function
	app.card_ties(), app.links_cards(), app.give_card(uuid, uuid, bytea, bytea, bytea, bytea, bytea, integer, uuid), app.put_card_away(uuid)
to app_member;
grant execute on function app.open_card(bytea, bytea, bytea[]) to app_visitor;
grant execute on function app.forget_days_of_age() to app_worker;
