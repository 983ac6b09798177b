-- The house reads which random ids were erased, and in which table each was, to write them beside the backups: the table is noted so
-- that an id erases nothing in another. People have no business here.

alter table erasures enable row level security;
create policy house_reads on erasures for select to app_worker using (true);
grant select on erasures to app_worker;
