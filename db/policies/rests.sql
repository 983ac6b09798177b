-- That somebody rests is theirs alone, to begin and to end. The house sends them no reminder, through app.remind().

alter table rests enable row level security;
create policy owner_reads on rests for select to app_member using (owner = (select app.actor()));
create policy owner_begins on rests for insert to app_member with check (owner = (select app.actor()));
create policy owner_ends on rests for delete to app_member using (owner = (select app.actor()));
grant select, delete on rests to app_member;
grant insert (owner) on rests to app_member;
