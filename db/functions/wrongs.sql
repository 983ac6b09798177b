-- Something was wrong: whoever was written to says so, and people of an association read it. They go through these
-- functions only, which give them the words without whose they are.

-- Called by the functions here and of concerns alone: whether something that was wrong is a companion's own doing: their
-- letters, their answer, their hour, a card that they let through, what they decided with somebody else. What they are told was wrong is read by somebody else.
create function app.is_doing_of(companion uuid, place text, item uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select case place
		when 'letters' then exists (select from public.thread_letters l where l.id = item and l.writer = companion)
			or exists (select from public.threads t where t.id = item and t.listener = companion)
		when 'murmurs' then exists (select from public.murmur_readings r where r.murmur_id = item and r.by = companion)
			or exists (
				select from public.murmurs u join public.companions c
					on c.association_id = u.association_id and c.first_name = u.answered_as
				where u.id = item and c.id = companion
			)
		when 'hours' then exists (select from public.hours h where h.id = item and h.host = companion)
		when 'letterbox' then exists (
			select from public.letters l where l.id = item and companion in (l.answered_by, l.passed_by)
		)
		when 'two' then exists (
			select from public.two_openings o where o.id = item and companion in (o.proposed_by, o.agreed_by)
		)
		when 'cards' then exists (select from public.card_readings r where r.id = item and r.read_by = companion)
		else false
	end
$$;

-- A definer function: who reads it where whoever acts says that something was wrong, by first name, and within how many
-- days where the association has promised that. Of minors it is read only by whoever may accompany minors, and of
-- somebody's own doing by somebody else.
create function app.wrong_readers(at_place text, item uuid) returns table (id uuid, name text, operator text, days smallint, readers text[])
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select a.id, a.name, a.operator, p.days, array_agg(c.first_name order by c.first_name)
	from public.associations a
	left join public.murmur_promises p on p.association_id = a.id
	join public.companions c on c.association_id = a.id and c.left_at is null
		and c.roles && array['listener', 'practitioner', 'coordinator']
		and app.accompanies(c.id, app.is_minor((select app.actor()))) and not app.is_doing_of(c.id, at_place, wrong_readers.item)
	where app.actor() is not null and app.association() is null and a.ended_at is null and cardinality(a.open_places) > 0
	group by a.id, a.name, a.operator, p.days, a.begun_at
	order by a.begun_at
$$;

-- A definer function: somebody says that something was wrong, and a human is called there. The same id again changes
-- nothing. False where nobody reads there.
create function app.say_wrong(wrong uuid, association uuid, at_place text, about uuid, sealed_words bytea, sealed_key bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	within smallint;
begin
	select r.days into within from app.wrong_readers(at_place, about) r where r.id = association;
	if not found then return false; end if;
	-- As many in a day as somebody could mean; more would bury what waits.
	if (select count(*) from public.wrongs w where w.owner = app.actor() and w.said_at > now() - interval '1 day') >= 20 then
		return false;
	end if;
	insert into public.wrongs (id, owner, association_id, place, item, promised_day, words, wrapped)
		values (wrong, app.actor(), association, at_place, about, (now() at time zone 'UTC')::date + within, sealed_words, sealed_key)
	on conflict (id) do nothing;
	if found then perform app.raise_concern(association, 'wrongs', wrong, 'wrong'); end if;
	return true;
end
$$;

-- A definer function: whoever said it takes it away. Its random id is noted, so that no older backup brings it back.
create function app.take_wrong_away(wrong uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	with gone as (delete from public.wrongs where id = wrong and owner = app.actor() returning id)
	insert into public.erasures (id, of_table) select id, 'wrongs' from gone on conflict do nothing
$$;

-- A definer function: what was said to be wrong, with its key, for whoever comes for the concerns of the association; not
-- whose it is.
create function app.wrong_to_read(wrong uuid) returns table (
	id uuid, wrapped bytea, place text, item uuid, said_day date, promised_day date, words bytea
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select w.id, w.wrapped, w.place, w.item, (w.said_at at time zone 'UTC')::date, w.promised_day, w.words::bytea
	from public.wrongs w where w.id = wrong and app.reads_murmurs(w.association_id, w.owner)
		and not app.is_doing_of(app.actor(), w.place, w.item)
$$;

revoke all on function
	app.is_doing_of(uuid, text, uuid), app.wrong_readers(text, uuid), app.say_wrong(uuid, uuid, text, uuid, bytea, bytea),
	app.take_wrong_away(uuid), app.wrong_to_read(uuid)
from public;
grant execute on function app.wrong_readers(text, uuid), app.say_wrong(uuid, uuid, text, uuid, bytea, bytea), app.take_wrong_away(uuid), app.wrong_to_read(uuid) to app_member;
