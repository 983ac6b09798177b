-- Cards that a minor gives to an account, and that somebody of an association reads first where it says so.

-- Called by the functions here alone: whether a companion reads cards of minors for an association: with the mark for
-- minors and a role that reads; never a card that is meant for themselves.
create function app.reads_cards(companion uuid, association uuid, receiver uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	return exists (
		select from public.companions c
		where c.id = companion and c.association_id = association and c.left_at is null
			and c.roles && array['listener', 'practitioner', 'coordinator'] and c.id is distinct from receiver
	) and app.accompanies(companion, true);
end
$$;

-- Called by the functions of cards alone: the association that reads first what whoever acts gives; none where they are no
-- minor, or no association says so. One in which somebody can read comes first.
create function app.cards_first() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	return (
		select a.id from public.associations a
		where a.minors_cards_first and a.ended_at is null and app.is_minor(app.actor())
		order by exists (
			select from public.companions c where c.association_id = a.id and app.reads_cards(c.id, a.id, null)
		) desc, a.begun_at, a.id limit 1
	);
end
$$;

-- Called by app.card_ties() alone: whether a card of whoever acts can reach somebody: where it is read first, somebody else
-- than they themselves has to be there to read it.
create function app.card_can_reach(receiver uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	first uuid := app.cards_first();
begin
	return first is null or exists (
		select from public.companions c where c.association_id = first and app.reads_cards(c.id, first, receiver)
	);
end
$$;

-- A definer function: by whom a card of whoever acts is read first, by name and first names; no row where it is not.
create function app.who_reads_cards() returns table (id uuid, name text, readers text[])
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	return query select a.id, a.name, array_agg(c.first_name order by c.first_name)
	from public.associations a join public.companions c on c.association_id = a.id
	where a.id = app.cards_first() and app.reads_cards(c.id, a.id, null)
	group by a.id;
end
$$;

-- A definer function: whether whoever acts reads cards first: where their association says so, or some still wait.
create function app.may_read_cards() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	return app.reads_cards(app.actor(), app.association(), null) and (
		exists (select from public.associations a where a.id = app.association() and a.minors_cards_first)
		or exists (select from app.cards_to_read())
	);
end
$$;

-- A definer function: the cards that wait for whoever acts, the one that has waited longest first. What it says, and to what
-- kind of account it goes; not whose it is, nor to whom.
create function app.cards_to_read() returns table (id uuid, asked_day date, to_kind text, words bytea, wrapped bytea)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	return query select r.id, (r.asked_at at time zone 'UTC')::date,
		case when app.is_minor(a.id) then 'minor' else a.kind end, h.words::bytea, k.wrapped
	from public.card_readings r
	join public.handed_cards h on h.card_id = r.id and h.held and h.words is not null
	join public.card_keys k on k.card_id = r.id
	join public.accounts a on a.id = h.receiver
	where r.read_at is null and r.association_id = app.association()
		and app.reads_cards(app.actor(), r.association_id, h.receiver)
		-- Whoever was removed meanwhile is given nothing any more.
		and exists (select from public.ties t where t.owner = h.writer and t.other = h.receiver and t.removed_at is null)
	order by r.asked_at, r.id;
end
$$;

-- A definer function: how the cards of whoever acts wait that are read first: 'waits', or 'nobody' where nobody is there who
-- could read them, or 'removed' where their writer has whom they are for among their people no more.
create function app.how_my_cards_wait() returns table (id uuid, how text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	return query select r.id, case
		when not exists (select from public.ties t where t.id = g.tie and t.removed_at is null) then 'removed'
		when not exists (
			select from public.companions c
			where c.association_id = r.association_id and app.reads_cards(c.id, r.association_id, g.receiver)
		) then 'nobody'
		else 'waits'
	end
	-- Of the card as its writer has it: what lay with somebody who is no more is gone, and its writer sees nothing of that.
	from public.card_readings r join public.cards g on g.id = r.id
	where r.owner = app.actor() and r.read_at is null;
end
$$;

-- Called by the two functions below alone: whoever acts has read a card, if it waits for them. Otherwise 'late' where it was
-- theirs to read and somebody else did, or its writer put it away; null where it never was.
create function app.read_card(card uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	receiver uuid;
begin
	-- Of two who read at once, and of whoever puts it away meanwhile, one waits for the other.
	select h.receiver into receiver from public.handed_cards h where h.card_id = card and h.held for update;
	if exists (select from app.cards_to_read() w where w.id = card) then
		update public.card_readings r set read_at = now(), read_by = c.id, read_as = c.first_name
		from public.companions c where r.id = card and c.id = app.actor();
		return 'done';
	end if;
	return (
		select 'late' from public.card_readings r
		where r.id = card and r.association_id = app.association() and app.reads_cards(app.actor(), r.association_id, receiver)
	);
end
$$;

-- A definer function: whoever read it lets it through; from now on it lies with whom it is meant for.
create function app.let_card_through(card uuid) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	outcome text := app.read_card(card);
begin
	if outcome is distinct from 'done' then return outcome; end if;
	-- It came now: whoever it is meant for sees nothing of how long it waited.
	update public.handed_cards set held = false, made_at = now() where card_id = card;
	-- Only who can read it is told of it.
	perform app.tell(array(
		select t.owner from public.handed_cards h join public.ties t on t.owner = h.receiver and t.other = h.writer
		where h.card_id = card and t.removed_at is null
	));
	insert into public.companion_marks (association_id, by, act) values (app.association(), app.actor(), 'card_let_through');
	return outcome;
end
$$;

-- A definer function: whoever read it hands it back, with a few words for whoever wrote it. The other side never had it.
create function app.hand_card_back(card uuid, sealed_words bytea, sealed_key bytea) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	outcome text := app.read_card(card);
begin
	if outcome is distinct from 'done' then return outcome; end if;
	update public.card_readings set words = sealed_words, wrapped = sealed_key where id = card;
	delete from public.handed_cards where card_id = card;
	perform app.tell(array(select r.owner from public.card_readings r where r.id = card));
	insert into public.companion_marks (association_id, by, act) values (app.association(), app.actor(), 'card_handed_back');
	return outcome;
end
$$;

-- A definer function: whoever a card was given to lays it out of their sight, or takes it back. Its writer learns nothing.
create function app.lay_card_aside(card uuid, aside boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.handed_cards h set laid_aside_at = case when aside then now() end
	where h.card_id = card and h.receiver = app.actor() and not h.held and exists (
		select from public.ties t
		where t.owner = app.actor() and t.other = h.writer and t.removed_at is null and t.made_at <= h.made_at
	);
	if found then return true; end if;
	update public.put_away_cards p set laid_aside_at = case when aside then now() end where p.id = card and p.receiver = app.actor()
		and exists (select from public.ties t where t.id = p.tie and t.removed_at is null);
	return found;
end
$$;

revoke all on function
	app.reads_cards(uuid, uuid, uuid), app.cards_first(), app.card_can_reach(uuid), app.who_reads_cards(), app.may_read_cards(),
	app.how_my_cards_wait(), app.cards_to_read(), app.read_card(uuid), app.let_card_through(uuid), app.hand_card_back(uuid, bytea, bytea),
	app.lay_card_aside(uuid, boolean)
from public;
grant execute on function
	app.who_reads_cards(), app.may_read_cards(), app.how_my_cards_wait(), app.cards_to_read(), app.let_card_through(uuid),
	app.hand_card_back(uuid, bytea, bytea), app.lay_card_aside(uuid, boolean)
to app_member;
