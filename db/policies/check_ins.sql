-- A check-in belongs to whoever wrote it. A companion reads it only through a share that lives and a look that was logged.

alter table check_ins enable row level security;
create policy owner_or_opened_reads on check_ins for select to app_member
	using (
		owner = (select app.actor())
		or owner = any (array(select app.opened('check_ins')))
		or id = any (array(select app.opened_items('check_ins')))
	);
create policy owner_writes on check_ins for insert to app_member
	with check (
		owner = (select app.actor())
		-- Of what somebody else brought one sees nothing; hung on it, the row would be erased together with them.
		and (import_id is null or import_id = any (array(select i.id from imports i)))
	);
create policy owner_changes on check_ins for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
create policy owner_removes on check_ins for delete to app_member using (owner = (select app.actor()));
grant select, delete on check_ins to app_member;
grant insert (id, owner, day, at, zone, emotional, social, existential, energy, solitude, feelings, places, contacts, contact_welcome, sleep_unknown, import_id, import_key) on check_ins to app_member;
grant update (day, at, zone, emotional, social, existential, energy, solitude, feelings, places, contacts, contact_welcome, sleep_unknown, changed_at) on check_ins to app_member;
