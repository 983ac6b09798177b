-- Everybody may know who reads letters just now and until when they answer, where their association staffs the letterbox. A
-- coordinator or administrator opens one for their own association and closes it; its companions know those it had. One
-- that was closed is nobody else's business any more.

alter table letterboxes enable row level security;
create policy everybody_reads_open on letterboxes for select to app_visitor, app_member
	using (closed_at is null and (association_id is null or (select app.staffs(association_id, 'letterbox'))));
create policy companion_reads on letterboxes for select to app_member using (association_id = (select app.association()));
create policy coordinator_opens on letterboxes for insert to app_member
	with check (association_id = (select app.association()) and (select app.has_role('coordinator', 'administrator')) and closed_at is null);
create policy coordinator_closes on letterboxes for update to app_member
	using (association_id = (select app.association()) and (select app.has_role('coordinator', 'administrator')) and closed_at is null)
	with check (association_id = (select app.association()) and closed_at = now());
grant select on letterboxes to app_visitor, app_member;
grant insert (association_id, reader, role, locale, answer_days, minimum_age, second_eyes, languages), update (closed_at)
	on letterboxes to app_member;
