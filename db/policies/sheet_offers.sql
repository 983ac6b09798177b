-- A practitioner offers what their association has loaded, to people who have them among their people; as long as they are there,
-- they see what they offered and may take it back. To whoever was removed it is as if they had offered nothing. Whoever it is for
-- sees it. What became of it stands elsewhere, so that an offer never says.

alter table sheet_offers enable row level security;
create policy both_sides_read on sheet_offers for select to app_member
	using (
		owner = (select app.actor())
		or (companion = (select app.actor()) and owner = any (array(select app.may_be_offered())))
	);
create policy practitioner_offers on sheet_offers for insert to app_member
	with check (
		companion = (select app.actor())
		and owner = any (array(select app.may_be_offered()))
		and pack_id = any (array(select app.loaded_packs()))
	);
create policy practitioner_takes_back on sheet_offers for update to app_member
	using (
		companion = (select app.actor()) and taken_back_at is null and owner = any (array(select app.may_be_offered()))
	)
	with check (companion = (select app.actor()) and taken_back_at = now());
grant select on sheet_offers to app_member;
grant insert (id, owner, companion, pack_id) on sheet_offers to app_member;
grant update (taken_back_at) on sheet_offers to app_member;
