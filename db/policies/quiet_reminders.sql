-- Whether the reminders of listening are shown is each one's own.

alter table quiet_reminders enable row level security;
create policy owner_reads on quiet_reminders for select to app_member using (owner = (select app.actor()));
create policy owner_switches_off on quiet_reminders for insert to app_member with check (owner = (select app.actor()));
create policy owner_switches_on on quiet_reminders for delete to app_member using (owner = (select app.actor()));
grant select, delete on quiet_reminders to app_member;
grant insert (owner) on quiet_reminders to app_member;
