-- How small things were for whoever allowed it: written and removed by themselves. The house gets them without whose they are,
-- through app.answers_allowed().

alter table difficulty_answers enable row level security;
create policy owner_reads on difficulty_answers for select to app_member using (owner = (select app.actor()));
create policy owner_writes on difficulty_answers for insert to app_member with check (owner = (select app.actor()));
create policy owner_removes on difficulty_answers for delete to app_member using (owner = (select app.actor()));
grant select, delete on difficulty_answers to app_member;
grant insert (owner, step, light) on difficulty_answers to app_member;
