-- A study plan belongs to the pupil whose it is, one for each, and only a person keeps one: not whoever teaches, is of a
-- family or accompanies, who would keep it about somebody else. It is never shown to anybody: there is no share of this kind,
-- two who decide together do not reach it, and no function reads it. It is taken away at once through
-- app.take_study_plan_away(), so that no older backup brings it back.

alter table study_plans enable row level security;
create policy owner_reads on study_plans for select to app_member using (owner = (select app.actor()));
create policy person_writes on study_plans for insert to app_member
	with check (owner = (select app.actor()) and (select app.keeps_study_plan()));
create policy person_changes on study_plans for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()) and (select app.keeps_study_plan()));
grant select on study_plans to app_member;
grant insert (id, owner, said, what, place, showing, adult, left_out, smaller, again) on study_plans to app_member;
grant update (id, said, what, place, showing, adult, left_out, smaller, again, changed_at) on study_plans to app_member;
