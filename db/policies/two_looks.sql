-- Whoever was looked at reads each look, once they are told of the opening; never through which session. Looks are logged
-- through app.look_as_two() only, and nobody changes or removes one.

alter table two_looks enable row level security;
create policy owner_is_told on two_looks for select to app_member
	using (owner = (select app.actor()) and exists (select from two_openings o where o.id = two_opening_id));
grant select (id, owner, two_opening_id, viewed_as, kind, looked_at) on two_looks to app_member;
