-- Counts that nobody reads one by one: app.harm() gives them to coordinators and administrators, of months that are over
-- and themes with five answers or more. Counted through app.note_harm() only.

alter table harm_counts enable row level security;
create policy nobody_reads on harm_counts for select to app_member using (false);
