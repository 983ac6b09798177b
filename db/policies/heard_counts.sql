-- Counts that nobody reads one by one: app.heard() gives them to coordinators, of months with five answers or more.

alter table heard_counts enable row level security;
create policy nobody_reads on heard_counts for select to app_member using (false);
