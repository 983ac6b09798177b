-- Cards: given, put away, and opened through a private link.

-- A definer function: to whom of their people whoever acts may give a card. Companions give none: they write letters. To
-- a minor only family gives one, and other minors; a minor gives one to whomever they chose, and where somebody reads it
-- first, only while somebody is there who can.
create function app.card_people() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select t.other from public.ties t join public.accounts me on me.id = t.owner
	where t.owner = (select app.actor()) and t.removed_at is null and me.kind <> 'companion'
		and (app.is_minor(me.id) or me.kind = 'relative' or not app.is_minor(t.other))
		and app.card_can_reach(t.other)
$$;

-- A definer function: whether whoever acts may give a card by a private link. A minor gives none: a link goes to anybody.
create function app.links_cards() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (
		select from public.accounts a where a.id = (select app.actor()) and a.kind <> 'companion' and not app.is_minor(a.id)
	)
$$;

-- A definer function: a card is given, to one of one's people or for some days by a private link. Whether
-- the other side still has the writer among their people is not asked here, because the answer would tell: it is asked
-- where a card is read. The same form sent again gives the same card. Whoever gives it says which association they were told
-- reads it first: where that is another by now, or none, nothing is given.
create function app.give_card(
	card uuid, to_whom uuid, own_words bytea, handed_words bytea, sealed_key bytea, given_token bytea, given_code bytea,
	days integer, told_first uuid default null
) returns timestamptz
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	first uuid := case when to_whom is not null then app.cards_first() end;
	until timestamptz := case when to_whom is null then now() + make_interval(hours => 24 * days) end;
begin
	if not (case when to_whom is null then app.links_cards() else to_whom in (select app.card_people()) end)
	then raise insufficient_privilege using message = 'permission denied to give this card'; end if;
	insert into public.cards (id, owner, receiver, words, ends_at) values (card, app.actor(), to_whom, own_words, until)
		on conflict (id) do nothing;
	if not found then return (select c.ends_at from public.cards c where c.id = card and c.owner = app.actor()); end if;
	if first is distinct from told_first
	then raise insufficient_privilege using message = 'permission denied to give a card that another reads first'; end if;
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

-- A definer function: whoever gave a card puts it away. What it says and its key are gone at once from the other side,
-- and its random id is noted, so that no older backup brings it back.
create function app.put_card_away(card uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.cards set put_away_at = now() where id = card and owner = app.actor() and put_away_at is null;
	if not found then return false; end if;
	update public.handed_cards set put_away_at = now(), words = null where card_id = card;
	delete from public.card_keys where card_id = card;
	insert into public.erasures (id) values (card) on conflict (id) do nothing;
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
	app.card_people(), app.links_cards(), app.give_card(uuid, uuid, bytea, bytea, bytea, bytea, bytea, integer, uuid), app.put_card_away(uuid),
	app.open_card(bytea, bytea, bytea[])
from public;
grant execute on function
	app.card_people(), app.links_cards(), app.give_card(uuid, uuid, bytea, bytea, bytea, bytea, bytea, integer, uuid), app.put_card_away(uuid)
to app_member;
grant execute on function app.open_card(bytea, bytea, bytea[]) to app_visitor;
