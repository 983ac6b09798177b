-- Nobody reads who in a demonstration is made up but through app.cast_of_demo(), which gives names alone; the house says it
-- once, through app.cast_in_demo(), and only where this is a demonstration.

alter table demo_cast enable row level security;
create policy nobody_reads on demo_cast for select to app_worker using (false);
