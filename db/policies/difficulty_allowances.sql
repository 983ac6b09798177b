-- Whether how it was for them may help others is each one's own to say, and to take back at once, with what was counted.

alter table difficulty_allowances enable row level security;
create policy owner_reads on difficulty_allowances for select to app_member using (owner = (select app.actor()));
create policy owner_allows on difficulty_allowances for insert to app_member with check (owner = (select app.actor()));
create policy owner_takes_back on difficulty_allowances for delete to app_member using (owner = (select app.actor()));
grant select, delete on difficulty_allowances to app_member;
grant insert (owner, version) on difficulty_allowances to app_member;
