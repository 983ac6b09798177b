-- In which hours somebody is told nothing is their own. The house learns it through app.take_due().

alter table quiet_hours enable row level security;
create policy owner_reads on quiet_hours for select to app_member using (owner = (select app.actor()));
create policy owner_says on quiet_hours for insert to app_member with check (owner = (select app.actor()));
create policy owner_changes on quiet_hours for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
grant select on quiet_hours to app_member;
grant insert (owner, from_minute, until_minute), update (from_minute, until_minute) on quiet_hours to app_member;
