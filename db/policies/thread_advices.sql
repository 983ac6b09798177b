-- Whoever listens asks for advice; the person and the coordinators know that they did, and until when it lasts.

alter table thread_advices enable row level security;
create policy who_reads_the_thread on thread_advices for select to app_member
	using (thread_id in (select t.id from threads t));
create policy listener_asks on thread_advices for insert to app_member
	with check (asked_by = (select app.actor()) and thread_id = any (array(select app.threads_to_answer(false))));
grant select on thread_advices to app_member;
grant insert (thread_id, asked_by) on thread_advices to app_member;
