-- The key of a thread is for whoever reads the thread; its person puts it beside the thread when they ask.

alter table thread_keys enable row level security;
create policy who_reads_the_thread on thread_keys for select to app_member
	using (thread_id in (select t.id from threads t));
create policy person_asks on thread_keys for insert to app_member
	with check (thread_id = any (array(select app.threads_of_mine())));
grant select, insert on thread_keys to app_member;
