-- The owner sees where they are signed in and ends it. A session that was ended stays ended.

alter table sessions enable row level security;
create policy owner_reads on sessions for select to app_member using (owner = (select app.actor()));
create policy owner_ends on sessions for update to app_member
	using (owner = (select app.actor()) and revoked_at is null) with check (owner = (select app.actor()) and revoked_at = now());
grant select on sessions to app_member;
grant update (revoked_at) on sessions to app_member;
