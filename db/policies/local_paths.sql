-- Anybody reads what an association wrote of things to make and learn near by, while it stands and the association is here.
-- Its coordinators and administrators write, change, take away and put back; they also see what was taken away. A day on which
-- it was looked at is never ahead. Nobody moves one to another association, and nobody deletes one; each act is logged by the
-- program in the same transaction.

alter table local_paths enable row level security;
create policy everybody_reads_standing on local_paths for select to app_visitor, app_member using (
	taken_away_at is null and association_id in (select id from associations where ended_at is null)
);
create policy writer_reads on local_paths for select to app_member
	using (association_id = (select app.writes_local_paths()));
create policy writer_writes on local_paths for insert to app_member
	with check (association_id = (select app.writes_local_paths()) and seen_day <= (now() at time zone 'UTC')::date + 1);
create policy writer_changes on local_paths for update to app_member
	using (association_id = (select app.writes_local_paths()))
	with check (association_id = (select app.writes_local_paths()) and seen_day <= (now() at time zone 'UTC')::date + 1);
grant select on local_paths to app_visitor, app_member;
grant insert (
	id, association_id, locale, field, title, what, ways, first, leave, cost, cost_says, languages, place, web, reach, seen_day
) on local_paths to app_member;
grant update (
	locale, field, title, what, ways, first, leave, cost, cost_says, languages, place, web, reach, seen_day, version, taken_away_at
) on local_paths to app_member;
