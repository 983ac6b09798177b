-- A note belongs to whoever wrote it, and stands beside a check-in of their own. Sharing check-ins does not share notes:
-- that is a kind of its own.

alter table check_in_notes enable row level security;
create policy owner_or_opened_reads on check_in_notes for select to app_member
	using (
		owner = (select app.actor())
		or owner = any (array(select app.opened('check_in_notes')))
		or id = any (array(select app.opened_items('check_in_notes')))
	);
create policy owner_writes on check_in_notes for insert to app_member
	with check (owner = (select app.actor()) and app.is_mine('check_ins', id));
create policy owner_changes on check_in_notes for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
create policy owner_removes on check_in_notes for delete to app_member using (owner = (select app.actor()));
grant select, delete on check_in_notes to app_member;
grant insert (id, owner, day, note) on check_in_notes to app_member;
grant update (day, note) on check_in_notes to app_member;
