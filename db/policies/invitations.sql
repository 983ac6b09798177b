-- An administrator invites into their own association, sees what waits and takes it away. A link is used through
-- app.join_association() only, and its fingerprint is read by nobody. A hundred wait at most.

alter table invitations enable row level security;
create policy administrator_reads on invitations for select to app_member
	using (association_id = (select app.association()) and (select app.has_role('administrator')));
create policy administrator_invites on invitations for insert to app_member
	with check (
		association_id = (select app.association()) and (select app.has_role('administrator'))
		and made_by = (select app.actor()) and used_at is null and (select app.waiting_invitations()) < 100
	);
create policy administrator_removes on invitations for delete to app_member
	using (association_id = (select app.association()) and (select app.has_role('administrator')) and used_at is null);
grant select (id, association_id, roles, made_by, made_at, ends_at, used_at), delete on invitations to app_member;
grant insert (id, association_id, token_hash, roles, made_by, ends_at) on invitations to app_member;
