-- That a mail server takes no mail is read by the administrators of its association; of the installation's own by those of
-- every association, and by the house. It is noted and taken away by what is sent,
-- taken away by an administrator who changes or tries the server, and by a house that starts, with perhaps another.

alter table mail_failures enable row level security;
create policy administrator_reads on mail_failures for select to app_member using (
	(association_id = (select app.association()) or association_id is null) and (select app.has_role('administrator'))
);
create policy administrator_forgets on mail_failures for delete to app_member
	using (association_id = (select app.association()) and (select app.has_role('administrator')));
create policy house_reads on mail_failures for select to app_worker using (true);
create policy house_forgets on mail_failures for delete to app_worker using (association_id is null);
grant select, delete on mail_failures to app_member, app_worker;
