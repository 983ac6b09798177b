-- What somebody took, and how it was, is theirs alone. The house learns only when a reminder is due, through app.remind().

alter table attempts enable row level security;
create policy owner_reads on attempts for select to app_member using (owner = (select app.actor()));
create policy owner_writes on attempts for insert to app_member with check (owner = (select app.actor()));
create policy owner_changes on attempts for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
create policy owner_removes on attempts for delete to app_member using (owner = (select app.actor()));
grant select, delete on attempts to app_member;
grant insert (id, owner, day, attempt, remind_at), update (attempt, remind_at, changed_at) on attempts to app_member;
