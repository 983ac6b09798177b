-- Asking without an account. Only a visitor may: in a transaction that knows an account no letter can be written, found
-- or put away, so that none is ever connected with one.

-- A definer function: a letter is put in by somebody who will never be anybody here. The id, the sealed text and the
-- sealed key come from the program. The same letter from the same form is one letter: just after it was sent its words
-- are made anew, because the answer that showed them may never have arrived; later nothing changes.
create function app.post_letter(
	letter uuid, letterbox uuid, given_lookup bytea, given_form bytea, now_moment bytea, just_now bytea[],
	written_in text, sealed_question bytea, sealed_key bytea, sounds_like_danger boolean, came_in text default null
) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	days smallint;
	whose uuid;
	today date := (now() at time zone 'UTC')::date;
begin
	select b.answer_days, b.association_id into days, whose from public.letterboxes b
	where b.id = letterbox and b.closed_at is null and (b.association_id is null or app.staffs(b.association_id, 'letterbox'))
	for share of b;
	if not found then return 'closed'; end if;
	-- Where no questions from schools are taken there is no such entrance.
	if came_in = 'school' and not exists (select from public.associations a where a.id = whose and a.letters_from_schools) then
		return 'closed';
	end if;
	insert into public.letters (
		id, letterbox_id, lookup, form, form_moment, locale, question, sent_day, answer_by_day, sooner_at, ends_day,
		entrance
	) values (
		letter, letterbox, given_lookup, given_form, now_moment, written_in, sealed_question, today, today + days,
		case when sounds_like_danger then date_trunc('hour', now()) end, today + 90, came_in
	) on conflict (form) do nothing;
	if found then
		insert into public.letter_keys (letter_id, wrapped) values (letter, sealed_key);
		perform app.tell_beside(whose, array['listener', 'practitioner', 'coordinator'], false, app.tomorrow());
		if sounds_like_danger and whose is not null then perform app.raise_concern(whose, 'letterbox', letter, 'words'); end if;
		return 'sent';
	end if;
	update public.letters set lookup = given_lookup where form = given_form and form_moment = any (just_now);
	return case when found then 'sent' else 'sent before' end;
end
$$;

-- A definer function: whoever has the words reads the letter, and it is kept for ninety days from then; whoever has not
-- learns nothing. Right words were no guess, so the one that was counted before is given back.
create function app.open_letter(given_lookup bytea, counted bytea default null)
returns table (
	id uuid, wrapped bytea, question bytea, sent_day date, answer_by_day date, answer bytea, answered_day date, ends_day date,
	reader text, closed boolean
)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
	return query
		update public.letters l set ends_day = (now() at time zone 'UTC')::date + 90
		from public.letter_keys k, public.letterboxes b
		where l.lookup = given_lookup and l.ends_day >= (now() at time zone 'UTC')::date
			and k.letter_id = l.id and b.id = l.letterbox_id
		returning l.id, k.wrapped, l.question::bytea, l.sent_day, l.answer_by_day, l.answer::bytea, l.answered_day, l.ends_day,
			b.reader, b.closed_at is not null;
	if found then perform app.give_guess_back(counted); end if;
end
$$;

-- A definer function: whoever has the words takes the letter away, with its key, at once. Its random id is noted, so that
-- no older backup brings it back.
create function app.put_letter_away(given_lookup bytea, counted bytea default null) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	with gone as (delete from public.letters where lookup = given_lookup returning id)
	insert into public.erasures (id, of_table) select id, 'letters' from gone;
	if not found then return false; end if;
	perform app.give_guess_back(counted);
	return true;
end
$$;

-- A definer function: there is a way back as long as there is something to come back to, also where no letterbox is open
-- any more.
create function app.letters_wait() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (select from public.letters where ends_day >= (now() at time zone 'UTC')::date)
$$;

revoke all on function
	app.post_letter(uuid, uuid, bytea, bytea, bytea, bytea[], text, bytea, bytea, boolean, text),
	app.open_letter(bytea, bytea), app.put_letter_away(bytea, bytea), app.letters_wait()
from public;
grant execute on function
	app.post_letter(uuid, uuid, bytea, bytea, bytea, bytea[], text, bytea, bytea, boolean, text),
	app.open_letter(bytea, bytea), app.put_letter_away(bytea, bytea), app.letters_wait()
to app_visitor;
