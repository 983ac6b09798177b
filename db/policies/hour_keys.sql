-- Whoever may sit in an open hour, and whoever hosts it, has its key as long as it lasts. It is made by app.open_hour()
-- and goes when the hour ends.

alter table hour_keys enable row level security;
create policy sitting_reads on hour_keys for select to app_member
	using (hour_id = any (array(select app.hours_to_sit_in())));
create policy host_reads on hour_keys for select to app_member using (hour_id = any (array(select app.hours_i_host())));
grant select on hour_keys to app_member;
