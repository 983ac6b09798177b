-- A sleep belongs to whoever wrote it. A companion reads it only through a share that lives and a look that was logged.

alter table sleeps enable row level security;
create policy owner_or_opened_reads on sleeps for select to app_member
	using (
		owner = (select app.actor())
		or owner = any (array(select app.opened('sleeps')))
		or id = any (array(select app.opened_items('sleeps')))
	);
create policy owner_writes on sleeps for insert to app_member
	with check (
		owner = (select app.actor())
		and (check_in_id is null or app.is_mine('check_ins', check_in_id))
		-- As with check-ins: never hung on what somebody else brought.
		and (import_id is null or import_id = any (array(select i.id from imports i)))
	);
create policy owner_changes on sleeps for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
create policy owner_removes on sleeps for delete to app_member using (owner = (select app.actor()));
grant select, delete on sleeps to app_member;
grant insert (id, owner, day, started_at, ended_at, zone, kind, check_in_id, import_id, import_key) on sleeps to app_member;
grant update (day, started_at, ended_at, zone, kind) on sleeps to app_member;
