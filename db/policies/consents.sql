-- The owner reads what they agreed to. It was written with the account and is never changed.

alter table consents enable row level security;
create policy owner_reads on consents for select to app_member using (owner = (select app.actor()));
grant select on consents to app_member;
