-- Listeners, practitioners and coordinators of an association see its concerns: where somebody is needed, and how long it
-- has waited; never the words themselves. They are raised, taken and closed through app.mark_concern(), app.take_concern()
-- and app.close_concern() only.

alter table concerns enable row level security;
create policy reader_reads on concerns for select to app_member
	using (association_id = (select app.association()) and (select app.has_role('listener', 'practitioner', 'coordinator'))
		and app.may_come(murmur_id, wrong_id, thread_id, slip_id, card_id, letter_id)
	);
grant select on concerns to app_member;
