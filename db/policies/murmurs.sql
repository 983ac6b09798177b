-- Whoever said something quietly reads it, with its answer, and takes it away at once. It is said through
-- app.say_quietly(). The people of the association read it through app.murmur_to_read() only, without whose it is, and
-- answer through app.answer_murmur(), where an answer is welcome.

alter table murmurs enable row level security;
create policy owner_reads on murmurs for select to app_member using (owner = (select app.actor()));
create policy owner_removes on murmurs for delete to app_member using (owner = (select app.actor()));
grant select, delete on murmurs to app_member;
