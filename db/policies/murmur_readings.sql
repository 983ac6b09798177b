-- Nobody sees the readings themselves: app.murmurs_to_read() tells the association which murmurs were read, and whoever
-- wrote them is never told.

alter table murmur_readings enable row level security;
create policy nobody_reads on murmur_readings for select to app_worker using (false);
