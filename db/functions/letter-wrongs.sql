-- Something in an answer of the letterbox was wrong: whoever has the six words says so, without an account, and reads on the
-- same page what somebody else than who answered says to it. As in letters.sql only a visitor may: nothing knows an account.

-- Called by the functions below alone: who of the association whose letterbox it is reads what was wrong with an answer:
-- whoever answers letters there, and had no part in this one.
create function app.letter_wrong_readers(letter uuid) returns setof uuid
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
	return query select c.id from public.letters l
		join public.letterboxes b on b.id = l.letterbox_id
		join public.associations a on a.id = b.association_id and a.ended_at is null
		join public.companions c on c.association_id = a.id and c.left_at is null
			and c.roles && array['listener', 'practitioner', 'coordinator']
		where l.id = letter and not app.is_doing_of(c.id, 'letterbox', l.id);
end
$$;

-- A definer function: what was said to be wrong with the answer to the letter that words lead to, and what was answered; and
-- by which day somebody would answer, where something can be said: there is an answer, and somebody else to read it.
create function app.wrong_of_letter(given_lookup bytea) returns table (
	letter uuid, wrapped bytea, words bytea, said_day date, answer_by_day date, answer bytea, answered_day date, by_day date
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select l.id, k.wrapped, w.words::bytea, w.said_day, w.answer_by_day, w.answer::bytea, w.answered_day,
		case when w.id is null and l.answer is not null and exists (select from app.letter_wrong_readers(l.id))
			then (now() at time zone 'UTC')::date + b.answer_days end
	from public.letters l
	join public.letter_keys k on k.letter_id = l.id
	join public.letterboxes b on b.id = l.letterbox_id
	left join public.letter_wrongs w on w.letter_id = l.id
	where l.lookup = given_lookup and l.ends_day >= (now() at time zone 'UTC')::date
$$;

-- A definer function: whoever has the words says what was wrong, once, and those who may come are called. Also where a human
-- was called there before, for another reason: whoever came for that may be whose doing it is. False where nothing was kept.
create function app.say_letter_wrong(given_lookup bytea, sealed_words bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	found_letter record;
begin
	select w.letter, w.by_day, b.association_id into found_letter
	from app.wrong_of_letter(given_lookup) w
	join public.letters l on l.id = w.letter join public.letterboxes b on b.id = l.letterbox_id
	where w.by_day is not null;
	if not found then return false; end if;
	insert into public.letter_wrongs (letter_id, words, answer_by_day)
		values (found_letter.letter, sealed_words, found_letter.by_day)
	on conflict (letter_id) do nothing;
	if not found then return false; end if;
	insert into public.concerns (association_id, place, item, why, raised_at)
		values (found_letter.association_id, 'letterbox', found_letter.letter, 'wrong', date_trunc('hour', now()))
	on conflict (place, item) where closed_at is null
		do update set why = 'wrong', raised_at = excluded.raised_at, taken_by = null, taken_as = null, taken_at = null;
	-- Its hour is a whole one, so they are told at the end of that.
	perform app.tell(array(select app.letter_wrong_readers(found_letter.letter)), date_trunc('hour', now()) + interval '1 hour');
	return true;
end
$$;

-- A definer function: whoever has the words takes what they said away, and whoever was called for it is called no more. Its
-- random id is noted, so that no older backup brings it back.
create function app.take_letter_wrong_away(given_lookup bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	gone public.letter_wrongs;
begin
	delete from public.letter_wrongs w using public.letters l where l.lookup = given_lookup and w.letter_id = l.id
	returning w.* into gone;
	if not found then return false; end if;
	insert into public.erasures (id, of_table) values (gone.id, 'letter_wrongs') on conflict do nothing;
	delete from public.concerns c where c.place = 'letterbox' and c.item = gone.letter_id and c.why = 'wrong' and c.closed_at is null;
	return true;
end
$$;

-- A definer function: what was wrong with an answer, for whoever answers it: nobody who had a part in that answer.
create function app.letter_wrong_beside(letter uuid) returns table (
	words bytea, said_day date, answer_by_day date, answer bytea, answered_day date
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select w.words::bytea, w.said_day, w.answer_by_day, w.answer::bytea, w.answered_day
	from public.letter_wrongs w join public.letters l on l.id = w.letter_id
	where l.id = letter and l.ends_day >= (now() at time zone 'UTC')::date
		and app.actor() in (select app.letter_wrong_readers(l.id))
$$;

-- A definer function: it is answered, once.
create function app.answer_letter_wrong(letter uuid, sealed_answer bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.letter_wrongs w set answer = sealed_answer, answered_day = (now() at time zone 'UTC')::date
	where w.letter_id = letter and w.answer is null and exists (select from app.letter_wrong_beside(letter));
	return found;
end
$$;

revoke all on function
	app.letter_wrong_readers(uuid), app.wrong_of_letter(bytea), app.say_letter_wrong(bytea, bytea),
	app.take_letter_wrong_away(bytea), app.letter_wrong_beside(uuid), app.answer_letter_wrong(uuid, bytea)
from public;
grant execute on function
	app.wrong_of_letter(bytea), app.say_letter_wrong(bytea, bytea), app.take_letter_wrong_away(bytea)
to app_visitor;
grant execute on function app.letter_wrong_beside(uuid), app.answer_letter_wrong(uuid, bytea) to app_member;
