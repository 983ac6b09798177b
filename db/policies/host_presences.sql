-- Nobody reads when a host came and went. That they are there just now app.hour_state() says, to members; app.open_hour(),
-- app.stay_in_hour() and app.hold_hour() write it, for the host of the hour only.

alter table host_presences enable row level security;
create policy nobody_reads on host_presences for select to app_worker using (false);
