-- What a piece stirs in those who read it.

-- A definer function: a count goes up by one, and nobody can say whose it was; so only a visitor may, whatever the browser
-- brought. The row of the piece is taken first, so that two at once do not wait for each other in a circle.
create function app.note_stirred(read_piece text, read_in text, feelings text[]) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	insert into public.stirred_answers as a (piece, locale) values (read_piece, read_in)
	on conflict (piece, locale) do update set count = a.count + 1;
	insert into public.stirred_counts as c (piece, locale, feeling)
	select distinct read_piece, read_in, feeling from unnest(feelings) feeling
	on conflict (piece, locale, feeling) do update set count = c.count + 1;
$$;

revoke all on function app.note_stirred(text, text, text[]) from public;
grant execute on function app.note_stirred(text, text, text[]) to app_visitor;
