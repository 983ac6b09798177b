-- A small thing in somebody's own words is theirs alone.

alter table own_steps enable row level security;
create policy owner_reads on own_steps for select to app_member using (owner = (select app.actor()));
create policy owner_writes on own_steps for insert to app_member with check (owner = (select app.actor()));
create policy owner_changes on own_steps for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
create policy owner_removes on own_steps for delete to app_member using (owner = (select app.actor()));
grant select, delete on own_steps to app_member;
grant insert (id, owner, step), update (step, changed_at) on own_steps to app_member;
