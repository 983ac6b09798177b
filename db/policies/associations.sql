-- Everybody may read what an association says of itself, while it is here: who runs this computer, what is promised, what
-- is done in an emergency. Its administrators change it; each change is logged by the program in the same transaction.
-- The first one is begun by app.begin_association(), through the link for the first administrator.

alter table associations enable row level security;
create policy everybody_reads on associations for select to app_visitor, app_member using (ended_at is null);
create policy administrator_changes on associations for update to app_member
	using (id = (select app.association()) and (select app.has_role('administrator')))
	with check (id = (select app.association()) and ended_at is null);
grant select on associations to app_visitor, app_member;
grant update (name, locale, operator, promise, languages, countries, minimum_age, emergency, open_places, leave_url, minors_cards_first, letters_from_schools) on associations to app_member;
