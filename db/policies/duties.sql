-- Whoever accompanies people says from when to when they are on duty, and takes it back. Others of the association learn it
-- through app.duties_of_ours(), by first name.

alter table duties enable row level security;
create policy owner_reads on duties for select to app_member using (owner = (select app.actor()));
create policy owner_says on duties for insert to app_member
	with check (owner = (select app.actor()) and (select app.has_role('listener', 'practitioner', 'coordinator')));
create policy owner_removes on duties for delete to app_member using (owner = (select app.actor()));
grant select, delete on duties to app_member;
grant insert (id, owner, begins_at, ends_at) on duties to app_member;
