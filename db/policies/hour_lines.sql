-- What is said in an open hour is read by whoever may sit in it and by its host, as long as it lasts; whose seat a line came
-- from is read by nobody. It is said through app.say_in_hour() and hidden through app.hide_line() only.

alter table hour_lines enable row level security;
create policy sitting_reads on hour_lines for select to app_member
	using (hour_id = any (array(select app.hours_to_sit_in())));
create policy host_reads on hour_lines for select to app_member using (hour_id = any (array(select app.hours_i_host())));
grant select (id, hour_id, name, body, number, changed, said_at, hidden_at) on hour_lines to app_member;
