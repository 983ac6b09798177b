-- Someone needs a human sooner. A concern calls people of the association to one thing; it blocks, locks and reports nothing.

-- Called by the functions that send alone: a concern is raised, once as long as it is open. The hour of a letter or a slip is
-- not kept, so that of its concern is a whole one.
create function app.raise_concern(association uuid, place text, item uuid, why text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_variable
declare
	c record;
begin
	insert into public.concerns (association_id, place, item, why, raised_at)
	select a.id, place, item, why, case when place in ('letterbox', 'slips') then date_trunc('hour', now()) else now() end
	from public.associations a
	where a.id = association and a.ended_at is null
	on conflict do nothing
	returning * into c;
	if not found then return; end if;
	-- Only those who may come; and where its hour is a whole one, at the end of that.
	perform app.tell_beside(
		association, array['listener', 'practitioner', 'coordinator'],
		app.of_a_minor(c.murmur_id, c.wrong_id, c.thread_id, c.slip_id, c.card_id),
		case when place in ('letterbox', 'slips') then c.raised_at + interval '1 hour' else now() end, c.wrong_id,
		(select one.receiver from public.cards one where one.id = c.card_id)
	);
end
$$;

-- Called by app.mark_concern() alone: whether something is there for whoever acts to read, in their own association.
create function app.reads_item(place text, item uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
	return case place
		when 'murmurs' then exists (select from public.murmurs m where m.id = item and app.reads_murmurs(m.association_id, m.owner))
		when 'letterbox' then exists (select from public.letters l where l.id = item and app.answers_letters(l.letterbox_id))
		when 'letters' then item in (select app.threads_beside() union select app.threads_watched())
		when 'hours' then item in (select app.hours_i_host())
		when 'slips' then exists (
			select from public.slips s where s.id = item and s.association_id = app.association()
				and app.accompanies(app.actor(), s.for_whom = 'minors')
		)
		when 'cards' then item in (select w.id from app.cards_to_read() w)
		else false
	end;
end
$$;

-- A definer function: a companion marks that a human is needed sooner, at something that they read.
create function app.mark_concern(place text, item uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	if not app.has_role('listener', 'practitioner', 'coordinator') or not app.reads_item(place, item) then
		raise insufficient_privilege using message = 'permission denied to mark';
	end if;
	perform app.raise_concern(app.association(), place, item, 'mark');
end
$$;

-- A definer function: what somebody just wrote to whoever listens to them sounded like danger; it is asked of the letter
-- itself, so that nobody calls people to another's.
create function app.raise_for_letter(letter uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	select app.raise_concern(t.association_id, 'letters', t.id, 'words')
	from public.thread_letters l join public.threads t on t.id = l.thread_id
	where l.id = letter and l.writer = app.actor() and l.by_person and l.sooner_at is not null
$$;

-- A definer function: who of the association of whoever acts is on duty now or later, by first name.
create function app.duties_of_ours() returns table (id uuid, first_name text, begins_at timestamptz, ends_at timestamptz, mine boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select d.id, c.first_name, d.begins_at, d.ends_at, d.owner = app.actor()
	from public.duties d join public.companions c on c.id = d.owner and c.left_at is null
	where c.association_id = app.association() and d.ends_at > now()
	order by d.begins_at
$$;

-- A definer function: whether what a concern is about was said by a minor.
create function app.of_a_minor(murmur uuid, wrong uuid, thread uuid, slip uuid, card uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select coalesce(
		(select app.is_minor(m.owner) from public.murmurs m where m.id = murmur),
		(select app.is_minor(w.owner) from public.wrongs w where w.id = wrong),
		(select app.is_minor(t.person) from public.threads t where t.id = thread),
		(select s.for_whom = 'minors' from public.slips s where s.id = slip),
		-- A card is read first because a minor wrote it.
		card is not null
	)
$$;

-- A definer function: whether whoever acts may come for a concern: of what a minor said, only who may accompany minors; of
-- what was wrong, nobody whose own doing it is; of a card that is read first, never for whom it is meant.
create function app.may_come(murmur uuid, wrong uuid, thread uuid, slip uuid, card uuid, letter uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	return app.accompanies(app.actor(), app.of_a_minor(murmur, wrong, thread, slip, card)) and not exists (
		select from public.wrongs w where w.id = wrong and app.is_doing_of((select app.actor()), w.place, w.item)
	) and not exists (
		select from public.letter_wrongs w where w.letter_id = letter and app.is_doing_of((select app.actor()), 'letterbox', letter)
	) and not exists (select from public.cards c where c.id = card and c.receiver = (select app.actor()));
end
$$;

-- A definer function: somebody of the association comes for a concern. It is taken once; the log says who.
create function app.take_concern(concern uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.concerns k set taken_by = c.id, taken_as = c.first_name, taken_at = now()
	from public.companions c
	where k.id = concern and k.taken_at is null and k.closed_at is null and c.id = app.actor()
		and k.association_id = app.association() and app.has_role('listener', 'practitioner', 'coordinator') and app.may_come(k.murmur_id, k.wrong_id, k.thread_id, k.slip_id, k.card_id, k.letter_id);
	if not found then return false; end if;
	insert into public.companion_marks (association_id, by, act) values (app.association(), app.actor(), 'concern_taken');
	return true;
end
$$;

-- A definer function: a concern that somebody came for is closed, with a few sealed words on how.
create function app.close_concern(concern uuid, sealed_closing bytea, sealed_key bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.concerns k set closing = sealed_closing, wrapped = sealed_key, closed_at = now()
	where k.id = concern and k.taken_at is not null and k.closed_at is null
		and k.association_id = app.association() and app.has_role('listener', 'practitioner', 'coordinator') and app.may_come(k.murmur_id, k.wrong_id, k.thread_id, k.slip_id, k.card_id, k.letter_id);
	if not found then return false; end if;
	insert into public.companion_marks (association_id, by, act) values (app.association(), app.actor(), 'concern_closed');
	return true;
end
$$;

revoke all on function
	app.of_a_minor(uuid, uuid, uuid, uuid, uuid), app.raise_concern(uuid, text, uuid, text), app.reads_item(text, uuid), app.mark_concern(text, uuid),
	app.raise_for_letter(uuid), app.may_come(uuid, uuid, uuid, uuid, uuid, uuid),
	app.duties_of_ours(), app.take_concern(uuid), app.close_concern(uuid, bytea, bytea)
from public;
grant execute on function
	app.mark_concern(text, uuid), app.raise_for_letter(uuid), app.may_come(uuid, uuid, uuid, uuid, uuid, uuid),
	app.duties_of_ours(), app.take_concern(uuid), app.close_concern(uuid, bytea, bytea)
to app_member;
