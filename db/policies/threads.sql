-- Somebody asks for a listener, one open thread with an association at a time; their own threads are theirs to read.
-- Whoever listens reads it; the coordinators while nobody listens, or in the week after advice was asked for. Everything
-- after asking goes through app.propose_listener(), app.answer_proposal(), app.end_thread() and app.reopen_thread().

alter table threads enable row level security;
create policy person_reads on threads for select to app_member using (person = (select app.actor()));
create policy listener_reads on threads for select to app_member using (id = any (array(select app.threads_beside())));
create policy coordinator_reads on threads for select to app_member using (id = any (array(select app.threads_watched())));
create policy person_asks on threads for insert to app_member
	with check (
		person = (select app.actor())
		and (select a.kind from accounts a where a.id = (select app.actor())) in ('person', 'relative')
		and exists (
			select from associations s where s.id = association_id and s.ended_at is null and 'letters' = any (s.open_places)
				and app.old_enough(s.minimum_age)
		)
	);
grant select on threads to app_member;
grant insert (id, person, association_id, about, wishes) on threads to app_member;
