-- A companion reads their own address, and nobody reads a password's hash or a secret: those are compared through
-- app.credential_of() and app.come_in() only.

alter table companion_credentials enable row level security;
create policy owner_reads on companion_credentials for select to app_member using (id = (select app.actor()));
grant select (id, email, made_at) on companion_credentials to app_member;
