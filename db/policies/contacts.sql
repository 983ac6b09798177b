-- Whoever left a way to be reached reads it. It is left and changed through app.leave_contact(), taken away at once through
-- app.take_contact_away(), and read by two of the association who decided together through app.opened_to_two() only.
-- Nobody else learns whether there is one.

alter table contacts enable row level security;
create policy owner_reads on contacts for select to app_member using (owner = (select app.actor()));
grant select on contacts to app_member;
