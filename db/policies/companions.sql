-- A companion reads and describes themselves. Those of the same association know each other by first name and role. A
-- person knows a companion who is among their people, who listens to them, or who is proposed to them. An administrator gives roles, and marks who else may accompany
-- minors, in their own association. Beginning, changing and ending go through app.join_association(), app.give_roles(),
-- app.mark_for_minors(), app.leave_association() and app.end_companion() only.

alter table companions enable row level security;
create policy owner_reads on companions for select to app_member using (id = (select app.actor()));
create policy colleague_reads on companions for select to app_member
	using (left_at is null and association_id = (select app.association()));
create policy person_reads_their_people on companions for select to app_member
	using (left_at is null and id = any (array(select app.my_people())));
create policy person_reads_their_listener on companions for select to app_member
	using (left_at is null and id = any (array(select app.listeners_of_mine())));
create policy owner_describes on companions for update to app_member
	using (id = (select app.actor()) and left_at is null) with check (id = (select app.actor()) and left_at is null);
grant select on companions to app_member;
grant update (first_name, about, reads) on companions to app_member;
