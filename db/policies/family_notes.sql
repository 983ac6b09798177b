-- A note for oneself belongs to whoever wrote it. It is never shown to anybody: there is no share of this kind, two who decide
-- together do not reach it, and no function reads it. Whom it speaks of is nobody's matter, also where that person has a page here.

alter table family_notes enable row level security;
create policy owner_reads on family_notes for select to app_member using (owner = (select app.actor()));
create policy owner_writes on family_notes for insert to app_member with check (owner = (select app.actor()));
create policy owner_changes on family_notes for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
create policy owner_removes on family_notes for delete to app_member using (owner = (select app.actor()));
grant select, delete on family_notes to app_member;
grant insert (id, owner, day, said, ease, how, good) on family_notes to app_member;
grant update (day, said, ease, how, good, changed_at) on family_notes to app_member;
