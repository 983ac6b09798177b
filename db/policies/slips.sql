-- A slip belongs to whoever has its six words, and to no account. It is left, turned over, found again and taken away
-- through app.leave_slip(), app.turn_slip(), app.open_slip() and app.take_slip_away() only. Listeners, practitioners and
-- coordinators of its association read it before it lies there and while it does, those of minors only where they may
-- accompany minors; what they did not let lie they see no more. They decide through app.decide_slip(). The house sweeps
-- what has ended.

alter table slips enable row level security;
create policy companion_reads on slips for select to app_member using (
	association_id = (select app.association()) and not_because is null
	and (select app.has_role('listener', 'practitioner', 'coordinator'))
	and (for_whom <> 'minors' or (select app.accompanies(app.actor(), true)))
);
create policy house_sees_ended on slips for select to app_worker using (ends_day < (now() at time zone 'UTC')::date);
create policy house_sweeps_ended on slips for delete to app_worker using (ends_day < (now() at time zone 'UTC')::date);
grant select (id, association_id, for_whom, locale, words, sooner_at, left_day, laid_day) on slips to app_member;
grant select (id, ends_day), delete on slips to app_worker;
