-- Whoever said something quietly reads it, with its answer. It is said through app.say_quietly(), and taken
-- away at once through app.take_murmur_away(). The people of the association read it through app.murmur_to_read() only, without whose it is, and
-- answer through app.answer_murmur(), where an answer is welcome.

alter table murmurs enable row level security;
create policy owner_reads on murmurs for select to app_member using (owner = (select app.actor()));
grant select on murmurs to app_member;
