-- A person reads and changes their own account. Nobody else learns that it exists.
-- It begins through app.keep() and ends through app.erase_me(); there is no other way.

alter table accounts enable row level security;
create policy owner_reads on accounts for select to app_member using (id = (select app.actor()));
create policy owner_changes on accounts for update to app_member using (id = (select app.actor())) with check (id = (select app.actor()));
grant select on accounts to app_member;
grant update (nickname, locale, zone, day_begins) on accounts to app_member;
