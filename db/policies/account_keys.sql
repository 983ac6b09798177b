-- The sealed data key is read by the program while it acts for its owner, and by nobody else. It is never changed.

alter table account_keys enable row level security;
create policy owner_reads on account_keys for select to app_member using (owner = (select app.actor()));
grant select on account_keys to app_member;
