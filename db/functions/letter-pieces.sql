-- Pieces from the letterbox. Those who answer letters write one anew from a letter and its answer; whoever has the six words
-- of that letter says yes to exactly that text, or no, or nothing. Only then everybody may read it.

-- A definer function: the piece of one letter with its key, for whoever answers that letter. Never whether its writer saw it.
create function app.piece_beside(letter uuid) returns table (
	id uuid, wrapped bytea, locale text, question bytea, answer bytea, version text, agreed boolean, ended boolean
)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
	return query
		select p.id, p.wrapped, p.locale, p.question::bytea, p.answer::bytea, coalesce(encode(p.version, 'hex'), ''),
			p.agreed is not null, p.question is null
		from public.letter_pieces p join public.letters l on l.id = p.letter_id
		where p.letter_id = letter and l.ends_day >= (now() at time zone 'UTC')::date and app.answers_letters(l.letterbox_id);
end
$$;

-- A definer function: a piece of an answered letter is proposed to its writer, or changed over the one that was read before
-- and no other. What was agreed to was another text, so that ends. Nobody is asked twice, nor while somebody is needed at
-- their letter. None is made of a question from a school: it is about a pupil, who could not say yes. It is logged in the same breath, without saying of which letter.
create function app.propose_piece(
	letter uuid, read_version text, piece uuid, spoken text, sealed_question bytea, sealed_answer bytea, sealed_key bytea,
	not_of_a_minor boolean
) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	earlier public.letter_pieces;
begin
	perform from public.letters l
		where l.id = letter and l.answer is not null and l.entrance is null and l.ends_day >= (now() at time zone 'UTC')::date
			and app.answers_letters(l.letterbox_id) for update;
	if not found or not_of_a_minor is not true then
		raise insufficient_privilege using message = 'permission denied to propose a piece of this letter';
	end if;
	if exists (select from public.concerns c where c.place = 'letterbox' and c.item = letter and c.closed_at is null) then
		return 'needed';
	end if;
	select * into earlier from public.letter_pieces p where p.letter_id = letter for update;
	if earlier.letter_id is not null and earlier.question is null then return 'ended'; end if;
	if coalesce(encode(earlier.version, 'hex'), '') <> read_version then return 'changed'; end if;
	if earlier.letter_id is null then
		insert into public.letter_pieces (letter_id, id, locale, question, answer, wrapped)
			values (letter, piece, spoken, sealed_question, sealed_answer, sealed_key);
	else
		update public.letter_pieces p set id = piece, locale = spoken, question = sealed_question, answer = sealed_answer,
			wrapped = sealed_key, agreed = null where p.letter_id = letter;
		insert into public.erasures (id, of_table) values (earlier.id, 'letter_pieces') on conflict do nothing;
	end if;
	insert into public.companion_marks (association_id, by, act) values (app.association(), app.actor(), 'piece_proposed');
	return 'proposed';
end
$$;

-- A definer function: whoever answers a letter takes its piece away, whether its writer agreed or not. None is asked for again.
create function app.withdraw_piece(letter uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	mine boolean;
begin
	select app.answers_letters(l.letterbox_id) into mine from public.letters l
		where l.id = letter and l.ends_day >= (now() at time zone 'UTC')::date;
	if mine is not true or not app.end_text(letter) then return false; end if;
	insert into public.companion_marks (association_id, by, act) values (app.association(), app.actor(), 'piece_withdrawn');
	return true;
end
$$;

-- Called by the functions here alone: a text ends with its key, and is noted, so that no older backup brings it back.
create function app.end_text(letter uuid) returns boolean
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
	gone uuid;
begin
	update public.letter_pieces p set question = null, answer = null, wrapped = null, agreed = null
		where p.letter_id = letter and p.question is not null returning p.id into gone;
	if gone is null then return false; end if;
	insert into public.erasures (id, of_table) values (gone, 'letter_pieces') on conflict do nothing;
	return true;
end
$$;

-- A definer function: whoever has the words of a letter reads the piece that was made of it. Of an association that looks
-- after no letterbox any more nothing is proposed.
create function app.piece_of_letter(given_lookup bytea) returns table (
	id uuid, wrapped bytea, locale text, question bytea, answer bytea, version text, agreed boolean, ended boolean
)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
	return query
		select p.id, p.wrapped, p.locale, p.question::bytea, p.answer::bytea, coalesce(encode(p.version, 'hex'), ''),
			p.agreed is not null, p.question is null
		from public.letter_pieces p
		join public.letters l on l.id = p.letter_id
		join public.letterboxes b on b.id = l.letterbox_id
		where l.lookup = given_lookup and l.ends_day >= (now() at time zone 'UTC')::date
			and (p.agreed is not null or p.question is null or app.staffs(b.association_id, 'letterbox'));
end
$$;

-- A definer function: whoever has the words of a letter says yes to the text they read, and to no other. They say that they
-- are of age, since no letter knows it.
create function app.agree_to_piece(given_lookup bytea, read_version text, of_age boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	if of_age is not true then return false; end if;
	update public.letter_pieces p set agreed = p.version
	from public.letters l, public.letterboxes b
	where l.lookup = given_lookup and l.id = p.letter_id and l.ends_day >= (now() at time zone 'UTC')::date
		and b.id = l.letterbox_id and app.staffs(b.association_id, 'letterbox')
		and p.question is not null and encode(p.version, 'hex') = read_version;
	return found;
end
$$;

-- A definer function: whoever has the words of a letter says no to a piece of it, or takes a yes back: its text is gone at once.
create function app.end_piece(given_lookup bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	letter uuid;
begin
	select l.id into letter from public.letters l
		where l.lookup = given_lookup and l.ends_day >= (now() at time zone 'UTC')::date;
	return letter is not null and app.end_text(letter);
end
$$;

-- A definer function: the pieces that everybody may read, in an order that says nothing: those whose writer agreed, and can
-- still take that back, of associations that look after a letterbox.
create function app.published_pieces() returns table (id uuid, wrapped bytea, locale text, question bytea, answer bytea)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
	return query
		select p.id, p.wrapped, p.locale, p.question::bytea, p.answer::bytea
		from public.letter_pieces p
		join public.letters l on l.id = p.letter_id
		join public.letterboxes b on b.id = l.letterbox_id
		where p.agreed = p.version and l.ends_day >= (now() at time zone 'UTC')::date
			and app.staffs(b.association_id, 'letterbox')
		order by p.id;
end
$$;

revoke all on function
	app.piece_beside(uuid), app.propose_piece(uuid, text, uuid, text, bytea, bytea, bytea, boolean), app.withdraw_piece(uuid),
	app.end_text(uuid), app.piece_of_letter(bytea), app.agree_to_piece(bytea, text, boolean), app.end_piece(bytea),
	app.published_pieces()
from public;
grant execute on function
	app.piece_beside(uuid), app.propose_piece(uuid, text, uuid, text, bytea, bytea, bytea, boolean), app.withdraw_piece(uuid)
to app_member;
grant execute on function
	app.piece_of_letter(bytea), app.agree_to_piece(bytea, text, boolean), app.end_piece(bytea)
to app_visitor;
grant execute on function app.published_pieces() to app_visitor, app_member;
