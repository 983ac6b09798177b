-- The house makes a link and sweeps what has ended. It is used once, through app.begin_association(). Nobody lists them.

alter table setup_links enable row level security;
create policy house_reads on setup_links for select to app_worker using (true);
create policy house_makes on setup_links for insert to app_worker with check (used_at is null and ends_at > now());
create policy house_sweeps on setup_links for delete to app_worker using (ends_at < now());
grant select, delete on setup_links to app_worker;
grant insert (token_hash, ends_at, another) on setup_links to app_worker;
