-- What somebody answered is theirs. A practitioner whom they let see it reads it after a look that was written down, and nobody
-- else ever does: no listener, no relative, no teacher. That something was left is seen by its owner alone. One answers what was offered to oneself, and nothing else.

alter table sheets enable row level security;
create policy owner_or_opened_reads on sheets for select to app_member
	using (
		owner = (select app.actor())
		or (answers is not null and (select app.has_role('practitioner')) and (
			owner = any (array(select app.opened('sheets')))
			or id = any (array(select app.opened_items('sheets')))
		))
	);
create policy owner_answers on sheets for insert to app_member
	with check (
		owner = (select app.actor())
		and exists (
			select from sheet_offers o
			where o.id = sheets.id and o.owner = (select app.actor()) and o.pack_id = sheets.pack_id and o.taken_back_at is null
		)
	);
create policy owner_changes on sheets for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
create policy owner_erases on sheets for delete to app_member using (owner = (select app.actor()));
grant select, delete on sheets to app_member;
grant insert (id, owner, pack_id, day, answers) on sheets to app_member;
grant update (day, answers, kept_at) on sheets to app_member;
