-- The owner reads what they brought, and undoes it, once.

alter table imports enable row level security;
create policy owner_reads on imports for select to app_member using (owner = (select app.actor()));
create policy owner_brings on imports for insert to app_member with check (owner = (select app.actor()) and undone_at is null);
create policy owner_counts_or_undoes on imports for update to app_member
	using (owner = (select app.actor()) and undone_at is null)
	with check (owner = (select app.actor()) and (undone_at is null or undone_at = now()));
grant select on imports to app_member;
grant insert (id, owner, day) on imports to app_member;
grant update (kept, known, skipped, refused, undone_at) on imports to app_member;
