-- Administrators set the mail server of their association, and read all of it but the password; in a demonstration, where
-- anybody is one, nobody sets any. The house reads it to send.

alter table mail_servers enable row level security;
create policy administrator_reads on mail_servers for select to app_member
	using (association_id = (select app.association()) and (select app.has_role('administrator')));
create policy administrator_sets on mail_servers for insert to app_member with check (
	association_id = (select app.association()) and (select app.has_role('administrator')) and not (select app.is_demo())
);
create policy administrator_changes on mail_servers for update to app_member
	using (association_id = (select app.association()) and (select app.has_role('administrator')))
	with check (association_id = (select app.association()));
create policy administrator_removes on mail_servers for delete to app_member
	using (association_id = (select app.association()) and (select app.has_role('administrator')));
create policy house_reads on mail_servers for select to app_worker using (true);
grant select (association_id, host, port, safety, login, sender, set_at), delete on mail_servers to app_member;
grant insert (association_id, host, port, safety, login, password, wrapped, sender) on mail_servers to app_member;
grant update (host, port, safety, login, password, wrapped, sender, set_at) on mail_servers to app_member;
grant select on mail_servers to app_worker;
