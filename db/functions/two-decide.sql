-- Two people of an association decide together to open, for 24 hours, what somebody wrote to it, and a way to be reached
-- where they left one. Nothing here reaches check-ins, notes, sleeps or shares: no policy of theirs asks it, and no key of an account is given.

-- Called by the functions below alone: whose writing a concern points at, where the law knows.
create function app.person_of_concern(concern uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select coalesce(m.owner, w.owner, t.person, r.owner)
	from public.concerns k
	left join public.murmurs m on m.id = k.murmur_id
	left join public.wrongs w on w.id = k.wrong_id
	left join public.threads t on t.id = k.thread_id
	left join public.card_readings r on r.id = k.card_id
	where k.id = concern
$$;

-- Called by the functions below alone: whether a companion may be one of two who decide for somebody. A practitioner or a
-- coordinator, marked for minors where it is a minor, and nobody of whose own doing they said that it was wrong.
create function app.may_decide(companion uuid, association uuid, person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	return exists (
		select from public.companions c
		where c.id = companion and c.association_id = association and c.left_at is null
			and c.roles && array['practitioner', 'coordinator'] and c.id <> person
	) and app.accompanies(companion, app.is_minor(person)) and not exists (
		select from public.wrongs w where w.owner = person and w.place <> 'two' and app.is_doing_of(companion, w.place, w.item)
	);
end
$$;

-- A definer function: whether whoever acts may propose it at a concern: an open one of their association, whose writer the
-- law knows and whom they may decide for, where none waits or is open already.
create function app.may_propose_two(concern uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (
		select from public.concerns k
		where k.id = concern and k.association_id = app.association() and k.closed_at is null
			and app.person_of_concern(k.id) is not null
			and app.may_decide(app.actor(), k.association_id, app.person_of_concern(k.id))
	) and not exists (
		select from public.two_openings o where o.concern_id = concern and o.ended_at is null
			and coalesce(o.agreed_at, o.proposed_at) > statement_timestamp() - interval '24 hours'
	)
$$;

-- A definer function: one companion proposes it at an open concern, with a reason that the person will read. False where
-- they may not, or where one waits or is open already.
create function app.propose_two(opening uuid, concern uuid, first boolean, sealed_words bytea, sealed_key bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	somebody uuid := app.person_of_concern(concern);
begin
	-- Of two who propose at once one waits for the other, and then finds it proposed.
	perform from public.concerns k where k.id = concern for update;
	if not app.may_propose_two(concern) then return false; end if;
	insert into public.two_openings (id, owner, association_id, concern_id, proposed_by, proposed_as, told_first, words, wrapped)
		select opening, somebody, c.association_id, concern, c.id, c.first_name, first, sealed_words, sealed_key
		from public.companions c where c.id = app.actor();
	insert into public.companion_marks (association_id, by, act) values (app.association(), app.actor(), 'two_proposed');
	return true;
end
$$;

-- A definer function: a second companion agrees within 24 hours. Of two who agree at once only one does.
create function app.agree_two(opening uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.two_openings o set agreed_by = c.id, agreed_as = c.first_name, agreed_at = now()
	from public.companions c
	where o.id = opening and o.agreed_at is null and o.ended_at is null and o.proposed_at > now() - interval '24 hours'
		and c.id = app.actor() and o.association_id = app.association() and o.proposed_by <> c.id
		and app.may_decide(c.id, o.association_id, o.owner) and app.may_decide(o.proposed_by, o.association_id, o.owner);
	if not found then return false; end if;
	insert into public.companion_marks (association_id, by, act) values (app.association(), app.actor(), 'two_agreed');
	return true;
end
$$;

-- A definer function: either of the two ends it; whoever proposed takes it back before somebody agreed.
create function app.end_two(opening uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.two_openings o set ended_at = now()
	where o.id = opening and o.ended_at is null and app.actor() in (o.proposed_by, o.agreed_by)
		and o.association_id = app.association()
		and coalesce(o.agreed_at, o.proposed_at) > now() - interval '24 hours';
	if not found then return false; end if;
	insert into public.companion_marks (association_id, by, act) values (app.association(), app.actor(), 'two_ended');
	return true;
end
$$;

-- Called by the functions below alone: the openings that whoever acts is one of the two of just now. That one of the two
-- left, lost the role or the mark ends it for both.
create function app.open_for_me() returns table (id uuid, owner uuid, association_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select o.id, o.owner, o.association_id from public.two_openings o
	where app.actor() in (o.proposed_by, o.agreed_by) and o.association_id = app.association() and o.ended_at is null
		and o.agreed_at > statement_timestamp() - interval '24 hours'
		and app.may_decide(o.proposed_by, o.association_id, o.owner) and app.may_decide(o.agreed_by, o.association_id, o.owner)
$$;

-- A definer function: what waits for a second companion, for whoever may be one of the two, and what is open for whoever
-- acts; not whose it is.
create function app.two_of_ours() returns table (
	id uuid, concern_id uuid, proposed_as text, proposed_at timestamptz, told_first boolean, words bytea, wrapped bytea,
	agreed_as text, agreed_at timestamptz, mine boolean
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select o.id, o.concern_id, o.proposed_as, o.proposed_at, o.told_first, o.words::bytea, o.wrapped, o.agreed_as, o.agreed_at,
		o.proposed_by = app.actor()
	from public.two_openings o
	where o.association_id = app.association() and app.may_decide(app.actor(), o.association_id, o.owner) and (
		(o.agreed_at is null and o.ended_at is null and o.proposed_at > now() - interval '24 hours')
		or o.id in (select m.id from app.open_for_me() m))
	order by o.proposed_at
$$;

-- A definer function: one of the two logs a look at one kind. Only what was logged before can be read.
create function app.look_as_two(opening uuid, at_kind text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	insert into public.two_looks (owner, two_opening_id, viewer, viewed_as, session_id, kind)
	select o.owner, o.id, c.id, c.first_name, app.session(), at_kind
	from app.open_for_me() o join public.companions c on c.id = app.actor()
	where o.id = opening;
	if not found then return false; end if;
	insert into public.companion_marks (association_id, by, act, detail) values (app.association(), app.actor(), 'two_looked', at_kind);
	return true;
end
$$;

-- A definer function: what the person wrote to or left with this association, of the kinds that whoever acts has just looked at, each
-- with the key that it is sealed under and the id of that key.
create function app.opened_to_two(opening uuid) returns table (kind text, id uuid, at timestamptz, words bytea, key_id uuid, wrapped bytea)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	with live as (
		select distinct o.owner, o.association_id, l.kind
		from app.open_for_me() o join public.two_looks l on l.two_opening_id = o.id
		where o.id = opening and l.viewer = app.actor() and l.session_id = app.session()
			and l.looked_at > statement_timestamp() - interval '60 seconds'
			-- Of an earlier transaction: a look of this one could still be undone, after reading.
			and l.looked_at < transaction_timestamp()
	)
	select v.kind, l.id, l.sent_at, l.text::bytea, t.id, k.wrapped
	from live v join public.threads t on t.person = v.owner and t.association_id = v.association_id
	join public.thread_keys k on k.thread_id = t.id
	join public.thread_letters l on l.thread_id = t.id and l.by_person and l.text is not null
	where v.kind = 'letters'
	union all
	select v.kind, m.id, m.sent_at, m.words::bytea, m.id, m.wrapped
	from live v join public.murmurs m on m.owner = v.owner and m.association_id = v.association_id
	where v.kind = 'murmurs'
	union all
	select v.kind, w.id, w.said_at, w.words::bytea, w.id, w.wrapped
	from live v join public.wrongs w on w.owner = v.owner and w.association_id = v.association_id
	where v.kind = 'wrongs'
	union all
	select v.kind, n.id, n.left_at, n.words::bytea, n.id, n.wrapped
	from live v join public.contacts n on n.owner = v.owner and n.association_id = v.association_id
	where v.kind = 'contact'
$$;

revoke all on function
	app.person_of_concern(uuid), app.may_decide(uuid, uuid, uuid), app.open_for_me(), app.may_propose_two(uuid), app.propose_two(uuid, uuid, boolean, bytea, bytea),
	app.agree_two(uuid), app.end_two(uuid), app.two_of_ours(), app.look_as_two(uuid, text), app.opened_to_two(uuid)
from public;
grant execute on function
	app.may_propose_two(uuid), app.propose_two(uuid, uuid, boolean, bytea, bytea), app.agree_two(uuid), app.end_two(uuid), app.two_of_ours(),
	app.look_as_two(uuid, text), app.opened_to_two(uuid)
to app_member;
