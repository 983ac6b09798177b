-- A questionnaire with its texts is read by the practitioners and administrators of the association that loaded it, by whoever it
-- was offered to, and by whoever may see what was answered. Administrators load it and put it away; nobody changes it.

alter table packs enable row level security;
create policy whoever_needs_it_reads on packs for select to app_member
	using (
		(association_id = (select app.association()) and (select app.has_role('practitioner', 'administrator')))
		or id = any (array(select o.pack_id from sheet_offers o where o.owner = (select app.actor())))
		or id = any (array(select s.pack_id from sheets s))
	);
create policy administrator_loads on packs for insert to app_member
	with check (association_id = (select app.association()) and (select app.has_role('administrator')));
create policy administrator_puts_away on packs for update to app_member
	using (association_id = (select app.association()) and (select app.has_role('administrator')))
	with check (association_id = (select app.association()));
grant select on packs to app_member;
grant insert (id, association_id, definition) on packs to app_member;
grant update (put_away_at) on packs to app_member;
