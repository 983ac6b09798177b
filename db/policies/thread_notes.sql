-- A listener's notes are theirs alone, beside a thread in which they listen.

alter table thread_notes enable row level security;
create policy owner_reads on thread_notes for select to app_member using (owner = (select app.actor()));
create policy owner_notes on thread_notes for insert to app_member
	with check (owner = (select app.actor()) and thread_id = any (array(select app.threads_beside())));
create policy owner_removes on thread_notes for delete to app_member using (owner = (select app.actor()));
grant select, delete on thread_notes to app_member;
grant insert (id, owner, thread_id, note) on thread_notes to app_member;
