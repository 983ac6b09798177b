-- What lies in somebody's folio is there for whoever put it in, and for nobody else.

alter table folio_items enable row level security;
create policy owner_reads on folio_items for select to app_member using (owner = (select app.actor()));
create policy owner_puts_in on folio_items for insert to app_member with check (owner = (select app.actor()));
create policy owner_changes on folio_items for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
create policy owner_erases on folio_items for delete to app_member using (owner = (select app.actor()));
grant select, delete on folio_items to app_member;
grant insert (id, owner, kind, day, title, words, links) on folio_items to app_member;
grant update (kind, day, title, words, links, put_away_at) on folio_items to app_member;
