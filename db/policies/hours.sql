-- Anybody may read which hours are to come, and who hosts them: a person those for their own side of coming of age, anybody
-- else those of both. A companion plans hours of their own in their association, for minors only with the mark for it, and
-- changes them until they are opened; those of the association see them all. Opening, pausing, ending and cancelling go
-- through app.open_hour(), app.hold_hour(), app.end_hour() and app.cancel_hour() only.

alter table hours enable row level security;
create policy everybody_reads_coming on hours for select to app_visitor, app_member
	using (id = any (array(select app.coming_hours())));
create policy colleague_reads on hours for select to app_member using (association_id = (select app.association()));
create policy host_plans on hours for insert to app_member with check (
	host = (select app.actor()) and association_id = (select app.association()) and app.accompanies(host, minors)
);
create policy host_changes on hours for update to app_member
	using (
		host = (select app.actor()) and association_id = (select app.association())
		and opened_at is null and cancelled_at is null
	)
	with check (app.accompanies(host, minors));
grant select (
	id, association_id, host, minors, families, locale, kind, about, size, signs, writing, starts_at, ends_at, opened_at, ended_at, cancelled_at
) on hours to app_visitor, app_member;
grant insert (id, association_id, host, minors, families, locale, kind, about, size, signs, writing, starts_at, ends_at) on hours to app_member;
grant update (minors, families, locale, kind, about, size, signs, writing, starts_at, ends_at) on hours to app_member;
