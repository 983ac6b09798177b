-- Whoever said that something was wrong reads what they said. It is said through app.say_wrong(), taken away at once through
-- app.take_wrong_away(), and read by people of the association through app.wrong_to_read() only, without whose it is.

alter table wrongs enable row level security;
create policy owner_reads on wrongs for select to app_member using (owner = (select app.actor()));
grant select on wrongs to app_member;
