-- Administrators of an association read the log of its staff acts; a companion of it writes what they themselves did.
-- Nobody changes or removes a line.

alter table companion_marks enable row level security;
create policy administrator_reads on companion_marks for select to app_member
	using (association_id = (select app.association()) and (select app.has_role('administrator')));
create policy companion_notes_own_act on companion_marks for insert to app_member
	with check (association_id = (select app.association()) and by = (select app.actor()));
grant select on companion_marks to app_member;
grant insert (association_id, companion, by, act, detail) on companion_marks to app_member;
