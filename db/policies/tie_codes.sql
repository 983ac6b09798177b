-- Whoever gives a code makes it, sees that it waits, and takes it away; ten at most wait at once. It is
-- used through app.use_tie_code() only.

alter table tie_codes enable row level security;
create policy owner_reads on tie_codes for select to app_member using (owner = (select app.actor()));
create policy owner_makes on tie_codes for insert to app_member
	with check (owner = (select app.actor()) and used_at is null and (select app.waiting_codes()) < 10);
create policy owner_removes on tie_codes for delete to app_member using (owner = (select app.actor()));
grant select (id, owner, made_at, ends_at, used_at), delete on tie_codes to app_member;
grant insert (id, owner, lookup, ends_at) on tie_codes to app_member;
