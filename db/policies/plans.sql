-- A plan for hard moments belongs to whoever wrote it, one for each. It is never shown to anybody: there is no share of this
-- kind, two who decide together do not reach it, and no function reads it. It is taken away at once through
-- app.take_plan_away(), so that no older backup brings it back.

alter table plans enable row level security;
create policy owner_reads on plans for select to app_member using (owner = (select app.actor()));
create policy owner_writes on plans for insert to app_member with check (owner = (select app.actor()));
create policy owner_changes on plans for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
grant select on plans to app_member;
grant insert (id, owner, signs, alone, places, people, numbers, lines, safer, reasons) on plans to app_member;
grant update (id, signs, alone, places, people, numbers, lines, safer, reasons, changed_at) on plans to app_member;
