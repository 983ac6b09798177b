-- The recipient of a share that lives logs a look, as themselves and through their own session, now. The owner reads
-- every look that was taken, but not through which session: who knows that could speak as it. Nobody changes or removes one.

alter table openings enable row level security;
create policy owner_reads on openings for select to app_member using (owner = (select app.actor()));
create policy viewer_reads_own_visit on openings for select to app_member
	using (viewer = (select app.actor()) and session_id = (select app.session()));
create policy recipient_opens on openings for insert to app_member
	with check (
		viewer = (select app.actor())
		and session_id = (select app.session())
		and exists (
			select from shares s
			where s.id = share_id and s.owner = openings.owner and s.recipient = (select app.actor())
				and s.taken_back_at is null and s.ends_at > now()
				and s.owner = any (array(select app.lets_me_in()))
		)
	);
grant select (id, share_id, owner, viewer, opened_at) on openings to app_member;
grant insert (share_id, owner, viewer, session_id) on openings to app_member;
