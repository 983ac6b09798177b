-- The owner of a thing may let one companion see it, reads their own shares, and takes them back, once and for good.
-- What was answered in questionnaires is let be seen by practitioners only.
-- The recipient knows of a share while it lives, and while they are among its owner's people. It is never edited.

alter table shares enable row level security;
create policy owner_reads on shares for select to app_member using (owner = (select app.actor()));
create policy recipient_reads_live on shares for select to app_member
	using (
		recipient = (select app.actor()) and taken_back_at is null and ends_at > now()
		and owner = any (array(select app.lets_me_in()))
	);
create policy owner_shares on shares for insert to app_member
	with check (
		owner = (select app.actor())
		and taken_back_at is null
		and app.may_be_shown_to(recipient)
		and (item_id is null or app.is_mine(kind, item_id))
		and (kind <> 'sheets' or app.practises(recipient))
	);
create policy owner_takes_back on shares for update to app_member
	using (owner = (select app.actor()) and taken_back_at is null)
	with check (owner = (select app.actor()) and taken_back_at = now());
grant select on shares to app_member;
grant insert (id, owner, recipient, kind, item_id, from_day, until_day, purpose, ends_at) on shares to app_member;
grant update (taken_back_at) on shares to app_member;
