-- How things at home were after an exercise for families.

-- A definer function: a count goes up by one, and nobody can say whose it was; so only a visitor may, whatever the browser
-- brought.
create function app.note_harm(read_theme text, given text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	insert into public.harm_counts as h (month, theme, answer)
	values (date_trunc('month', now() at time zone 'UTC')::date, read_theme, given)
	on conflict (month, theme, answer) do update set count = h.count + 1;
$$;

-- A definer function: what was answered in this house, for whoever answers for an association in it, of months and themes with
-- five answers or more. Whoever answers has no account, so no association is known; the counts are the house's.
create function app.harm() returns table (month date, theme text, answer text, count integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select h.month, h.theme, h.answer, h.count from public.harm_counts h
	where (select app.has_role('coordinator', 'administrator'))
		-- Not of the month that still runs: who looks before and after an answer would know whose it is.
		and h.month < date_trunc('month', now() at time zone 'UTC')::date
		and (h.month, h.theme) in (
			select o.month, o.theme from public.harm_counts o group by o.month, o.theme having sum(o.count) >= 5
		)
$$;

revoke all on function app.note_harm(text, text), app.harm() from public;
grant execute on function app.note_harm(text, text) to app_visitor;
grant execute on function app.harm() to app_member;
