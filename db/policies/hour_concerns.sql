-- Only the host of an open hour sees which lines sound like danger. app.say_in_hour() notes them.

alter table hour_concerns enable row level security;
create policy host_reads on hour_concerns for select to app_member using (hour_id = any (array(select app.hours_i_host())));
grant select on hour_concerns to app_member;
