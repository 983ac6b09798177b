-- A companion sees whether spare codes are left, never which. They are used through app.come_in() only.

alter table spare_codes enable row level security;
create policy owner_reads on spare_codes for select to app_member using (companion_id = (select app.actor()));
grant select (companion_id, used_at) on spare_codes to app_member;
