-- A comparison belongs to whoever picked it. There is no share of this kind: what one asked of one's own days is nobody
-- else's.

alter table comparisons enable row level security;
create policy owner_reads on comparisons for select to app_member using (owner = (select app.actor()));
create policy owner_writes on comparisons for insert to app_member with check (owner = (select app.actor()));
create policy owner_removes on comparisons for delete to app_member using (owner = (select app.actor()));
grant select, delete on comparisons to app_member;
grant insert (id, owner, position, comparison) on comparisons to app_member;
