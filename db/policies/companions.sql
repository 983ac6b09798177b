-- A companion reads and describes themselves. Those of the same association know each other by first name and role. A
-- person knows a companion who is among their people. An administrator gives roles and marks who may accompany minors,
-- in their own association and never their own roles. Beginning and ending go through app.join() and app.end_companion().

alter table companions enable row level security;
create policy owner_reads on companions for select to app_member using (id = (select app.actor()));
create policy colleague_reads on companions for select to app_member
	using (left_at is null and association_id = (select app.association()));
create policy person_reads_their_people on companions for select to app_member
	using (left_at is null and id = any (array(select app.my_people())));
create policy owner_describes on companions for update to app_member
	using (id = (select app.actor()) and left_at is null) with check (id = (select app.actor()) and left_at is null);
grant select on companions to app_member;
grant update (first_name, about, reads) on companions to app_member;
