-- A coordinator or administrator says within how many days their association reads what is said quietly, and says it anew.
-- Its companions read that; everybody else learns it through app.murmur_readers(), where there is somebody who reads.

alter table murmur_promises enable row level security;
create policy companion_reads on murmur_promises for select to app_member using (association_id = (select app.association()));
create policy coordinator_promises on murmur_promises for insert to app_member
	with check (association_id = (select app.association()) and (select app.has_role('coordinator', 'administrator')));
create policy coordinator_changes on murmur_promises for update to app_member
	using (association_id = (select app.association()) and (select app.has_role('coordinator', 'administrator')))
	with check (association_id = (select app.association()));
grant select on murmur_promises to app_member;
grant insert (association_id, days), update (days) on murmur_promises to app_member;
