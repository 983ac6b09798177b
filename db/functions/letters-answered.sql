-- Answering letters. Whoever answers them in the association whose letterbox it is reads, keeps drafts and sends, through
-- these functions only. Nothing here could say who asked: a letter knows no account and no hour.

-- Called by the functions below alone: whether whoever acts answers what is put into a letterbox.
create function app.answers_letters(letterbox uuid) returns boolean
language sql stable set search_path = pg_catalog, public, pg_temp as $$
	select app.has_role('listener', 'practitioner', 'coordinator')
		and exists (select from public.letterboxes b where b.id = letterbox and b.association_id = app.association())
$$;

-- A definer function: the letters that whoever acts answers, without a word of them.
create function app.letters_to_answer() returns table (
	id uuid, locale text, sent_day date, answer_by_day date, sooner boolean, drafted boolean, seen boolean, answered boolean,
	entrance text
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select l.id, l.locale, l.sent_day, l.answer_by_day,
		l.sooner_at is not null or exists (
			select from public.concerns c where c.place = 'letterbox' and c.item = l.id and c.closed_at is null
				and app.may_come(null, null, null, null, null, l.id)
		),
		d.letter_id is not null, d.seen_at is not null, l.answer is not null, l.entrance
	from public.letters l left join public.letter_drafts d on d.letter_id = l.id
	where l.ends_day >= (now() at time zone 'UTC')::date and l.letterbox_id in (
		select b.id from public.letterboxes b where b.association_id = app.association() and app.answers_letters(b.id)
	)
$$;

-- A definer function: one letter with its key, its answer and the draft of one.
create function app.letter_to_answer(letter uuid) returns table (
	id uuid, wrapped bytea, locale text, sent_day date, answer_by_day date, question bytea, answer bytea, answered_day date,
	draft bytea, version text, draft_by text, draft_mine boolean, seen boolean, second_eyes boolean, entrance text
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select l.id, k.wrapped, l.locale, l.sent_day, l.answer_by_day, l.question::bytea, l.answer::bytea, l.answered_day,
		d.draft::bytea, coalesce(encode(sha256(d.draft), 'hex'), ''), c.first_name, coalesce(d.by = app.actor(), false),
		d.seen_at is not null, b.second_eyes, l.entrance
	from public.letters l
	join public.letter_keys k on k.letter_id = l.id
	join public.letterboxes b on b.id = l.letterbox_id
	left join public.letter_drafts d on d.letter_id = l.id
	left join public.companions c on c.id = d.by
	where l.id = letter and l.ends_day >= (now() at time zone 'UTC')::date and app.answers_letters(l.letterbox_id)
$$;

-- A definer function: a draft is kept, over the one that was read before and no other, as long as no answer was sent. Whoever had seen it has not seen this.
create function app.keep_draft(letter uuid, read_version text, sealed_draft bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	perform from public.letters l where l.id = letter and app.answers_letters(l.letterbox_id) for update;
	if not found then raise insufficient_privilege using message = 'permission denied to answer this letter'; end if;
	if exists (select from public.letters l where l.id = letter and l.answer is not null) then return false; end if;
	if read_version = '' then
		insert into public.letter_drafts (letter_id, draft, by) values (letter, sealed_draft, app.actor())
		on conflict (letter_id) do nothing;
	else
		update public.letter_drafts d set draft = sealed_draft, by = app.actor(), seen_by = null, seen_at = null
		where d.letter_id = letter and encode(sha256(d.draft), 'hex') = read_version;
	end if;
	return found;
end
$$;

-- A definer function: somebody else than who wrote a draft has seen it as it is.
create function app.see_draft(letter uuid, read_version text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.letter_drafts d set seen_by = app.actor(), seen_at = now()
	from public.letters l
	where d.letter_id = letter and l.id = letter and d.by is distinct from app.actor()
		and encode(sha256(d.draft), 'hex') = read_version and app.answers_letters(l.letterbox_id);
	return found;
end
$$;

-- A definer function: the draft that was read becomes the answer, once; where the letterbox asks for a second pair of eyes,
-- only after they have seen it.
create function app.send_answer(letter uuid, read_version text, sealed_answer bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.letters l set answer = sealed_answer, answered_day = (now() at time zone 'UTC')::date,
		answered_by = d.by, passed_by = coalesce(d.seen_by, app.actor())
	from public.letter_drafts d, public.letterboxes b
	where l.id = letter and d.letter_id = l.id and b.id = l.letterbox_id and l.answer is null
		and encode(sha256(d.draft), 'hex') = read_version and (d.seen_at is not null or not b.second_eyes)
		and app.answers_letters(l.letterbox_id);
	if not found then return false; end if;
	delete from public.letter_drafts d where d.letter_id = letter;
	return true;
end
$$;

revoke all on function
	app.answers_letters(uuid), app.letters_to_answer(), app.letter_to_answer(uuid), app.keep_draft(uuid, text, bytea),
	app.see_draft(uuid, text), app.send_answer(uuid, text, bytea)
from public;
grant execute on function
	app.letters_to_answer(), app.letter_to_answer(uuid), app.keep_draft(uuid, text, bytea), app.see_draft(uuid, text),
	app.send_answer(uuid, text, bytea)
to app_member;
