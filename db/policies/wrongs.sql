-- Whoever said that something was wrong reads what they said, and takes it away at once. It is said through app.say_wrong(),
-- and read by people of the association through app.wrong_to_read() only, without whose it is.

alter table wrongs enable row level security;
create policy owner_reads on wrongs for select to app_member using (owner = (select app.actor()));
create policy owner_removes on wrongs for delete to app_member using (owner = (select app.actor()));
grant select, delete on wrongs to app_member;
