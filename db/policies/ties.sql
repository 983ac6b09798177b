-- Each sees whom they have among their own people, and removes them; the other's row is the other's. It is made through
-- app.use_tie_code() only, and never changed but by removing. What is noted of a minor who has left is read by nobody.

alter table ties enable row level security;
create policy owner_reads on ties for select to app_member using (owner = (select app.actor()));
create policy owner_removes on ties for update to app_member
	using (owner = (select app.actor()) and removed_at is null) with check (owner = (select app.actor()) and removed_at = now());
grant select (id, owner, other, called, made_at, removed_at) on ties to app_member;
grant update (removed_at) on ties to app_member;
