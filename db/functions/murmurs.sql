-- What is said quietly, and the people of an association who read it. They go through these functions only, which give
-- them the words without whose they are; of minors only to whoever may accompany minors.

-- Called by the functions below alone: whether whoever acts reads what such an account says to an association.
create function app.reads_murmurs(association uuid, writer uuid) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
	select app.association() = association
		and app.has_role('listener', 'practitioner', 'coordinator')
		and app.accompanies(app.actor(), app.is_minor(writer))
$$;

-- A definer function: who reads what whoever acts says quietly, by first name, and within how many days. An association
-- that does not staff the place, made no promise, or has nobody who may read this person is not there; companions
-- have nobody to say it to here.
create function app.murmur_readers() returns table (
	id uuid, name text, operator text, days smallint, readers text[]
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select a.id, a.name, a.operator, p.days, array_agg(c.first_name order by c.first_name)
	from public.associations a
	join public.murmur_promises p on p.association_id = a.id
	join public.companions c on c.association_id = a.id and c.left_at is null
		and c.roles && array['listener', 'practitioner', 'coordinator']
		and app.accompanies(c.id, app.is_minor((select app.actor())))
	where app.actor() is not null and app.association() is null and a.ended_at is null and 'murmurs' = any (a.open_places)
		and app.old_enough(a.minimum_age)
	group by a.id, a.name, a.operator, p.days, a.begun_at
	order by a.begun_at
$$;

-- A definer function: a person says something quietly; the day by which it is read is the database's to promise. The same
-- id again changes nothing. Null where nobody reads there.
create function app.say_quietly(
	murmur uuid, association uuid, sealed_words bytea, sealed_key bytea, answer_welcome boolean, sounds_like_danger boolean
) returns date
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	day date;
begin
	select (now() at time zone 'UTC')::date + r.days into day from app.murmur_readers() r where r.id = association;
	if day is null then return null; end if;
	insert into public.murmurs (id, owner, association_id, words, wants_answer, promised_day, sooner, wrapped)
		values (murmur, app.actor(), association, sealed_words, answer_welcome, day, sounds_like_danger, sealed_key)
	on conflict (id) do nothing;
	if not found then return day; end if;
	perform app.tell_beside(association, array['listener', 'practitioner', 'coordinator'], app.is_minor(app.actor()), app.tomorrow());
	if sounds_like_danger then perform app.raise_concern(association, 'murmurs', murmur, 'words'); end if;
	return day;
end
$$;

-- A definer function: whoever said something takes it away. Its random id is noted, so that no older backup brings it back.
create function app.take_murmur_away(murmur uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	with gone as (delete from public.murmurs where id = murmur and owner = app.actor() returning id)
	insert into public.erasures (id, of_table) select id, 'murmurs' from gone on conflict do nothing
$$;

-- A definer function: whoever wrote a murmur asks for somebody to come sooner.
create function app.ask_sooner(murmur uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	whose uuid;
begin
	update public.murmurs set sooner = true where id = murmur and owner = app.actor() returning association_id into whose;
	if whose is null then return false; end if;
	perform app.raise_concern(whose, 'murmurs', murmur, 'asked');
	return true;
end
$$;

-- A definer function: what waits for whoever reads, by the day that was promised. Days only, no hours; not whose it is.
create function app.murmurs_to_read() returns table (
	id uuid, sent_day date, promised_day date, wants_answer boolean, concern boolean, read boolean, answered boolean
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select m.id, (m.sent_at at time zone 'UTC')::date, m.promised_day, m.wants_answer,
		exists (select from public.concerns c where c.place = 'murmurs' and c.item = m.id and c.closed_at is null),
		r.murmur_id is not null, m.answer is not null
	from public.murmurs m left join public.murmur_readings r on r.murmur_id = m.id
	where m.association_id = app.association() and app.reads_murmurs(m.association_id, m.owner)
$$;

-- A definer function: one murmur with its key, for whoever reads it.
create function app.murmur_to_read(murmur uuid) returns table (
	id uuid, wrapped bytea, sent_day date, promised_day date, wants_answer boolean, words bytea, answer bytea, answered_as text, read boolean
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select m.id, m.wrapped, (m.sent_at at time zone 'UTC')::date, m.promised_day, m.wants_answer, m.words::bytea, m.answer::bytea,
		m.answered_as, exists (select from public.murmur_readings r where r.murmur_id = m.id)
	from public.murmurs m where m.id = murmur and app.reads_murmurs(m.association_id, m.owner)
$$;

-- A definer function: whoever reads a murmur says that they have. Only the association knows.
create function app.mark_murmur_read(murmur uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	perform from public.murmurs m where m.id = murmur and app.reads_murmurs(m.association_id, m.owner);
	if not found then return false; end if;
	insert into public.murmur_readings (murmur_id, by) values (murmur, app.actor()) on conflict (murmur_id) do nothing;
	return true;
end
$$;

-- A definer function: whoever reads a murmur answers it, once, and only where an answer is welcome.
create function app.answer_murmur(murmur uuid, sealed_answer bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	whose uuid;
begin
	update public.murmurs m set answer = sealed_answer, answered_day = (now() at time zone 'UTC')::date,
		answered_as = (select c.first_name from public.companions c where c.id = app.actor())
	where m.id = murmur and m.wants_answer and m.answer is null and app.reads_murmurs(m.association_id, m.owner)
	returning m.owner into whose;
	if not found then return false; end if;
	perform app.tell(array[whose]);
	perform app.mark_murmur_read(murmur);
	return true;
end
$$;

revoke all on function
	app.reads_murmurs(uuid, uuid), app.murmur_readers(), app.say_quietly(uuid, uuid, bytea, bytea, boolean, boolean), app.ask_sooner(uuid), app.take_murmur_away(uuid),
	app.murmurs_to_read(), app.murmur_to_read(uuid), app.mark_murmur_read(uuid), app.answer_murmur(uuid, bytea)
from public;
grant execute on function
	app.murmur_readers(), app.say_quietly(uuid, uuid, bytea, bytea, boolean, boolean), app.ask_sooner(uuid), app.take_murmur_away(uuid),
	app.murmurs_to_read(), app.murmur_to_read(uuid), app.mark_murmur_read(uuid), app.answer_murmur(uuid, bytea)
to app_member;
