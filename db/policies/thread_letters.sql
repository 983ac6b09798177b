-- Whoever reads a thread reads its letters. The listener writes first; then either side, in their own name, while it is
-- open. Words that somebody asked with lie there from the beginning, through app.make_murmur_a_letter(): they are read by
-- nobody else before the person has accepted a listener, unless somebody is needed sooner. Taking back goes through
-- app.take_letter_back(). Nothing is ever changed.

alter table thread_letters enable row level security;
create policy who_reads_the_thread on thread_letters for select to app_member
	using (
		thread_id in (select t.id from threads t)
		and (
			not asked_with or sooner_at is not null or writer = (select app.actor())
			or thread_id in (select t.id from threads t where t.listener_since is not null)
		)
	);
create policy person_answers on thread_letters for insert to app_member
	with check (
		by_person and writer = (select app.actor()) and taken_back_at is null and (sooner_at is null or sooner_at = now())
		and thread_id = any (array(select app.threads_to_answer(true)))
	);
create policy listener_writes on thread_letters for insert to app_member
	with check (
		not by_person and writer = (select app.actor()) and taken_back_at is null and sooner_at is null
		and signed = (select c.first_name from companions c where c.id = (select app.actor()))
		and thread_id = any (array(select app.threads_to_answer(false)))
	);
grant select on thread_letters to app_member;
grant insert (id, thread_id, writer, by_person, signed, text, sign, sooner_at) on thread_letters to app_member;
