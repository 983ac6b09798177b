-- What the offer knows of somebody is theirs alone, to read and to have forgotten.

alter table offers enable row level security;
create policy owner_reads on offers for select to app_member using (owner = (select app.actor()));
create policy owner_writes on offers for insert to app_member with check (owner = (select app.actor()));
create policy owner_changes on offers for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
create policy owner_forgets on offers for delete to app_member using (owner = (select app.actor()));
grant select, delete on offers to app_member;
grant insert (owner, known), update (known, changed_at) on offers to app_member;
