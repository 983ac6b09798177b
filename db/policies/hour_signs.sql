-- Small signs are seen for a minute, by whoever may sit in an open hour and by its host. They are given through
-- app.give_sign() only.

alter table hour_signs enable row level security;
create policy sitting_reads_new on hour_signs for select to app_member using (
	given_at > now() - interval '1 minute'
	and (hour_id = any (array(select app.hours_to_sit_in())) or hour_id = any (array(select app.hours_i_host())))
);
grant select on hour_signs to app_member;
