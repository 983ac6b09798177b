-- Counted through app.may_guess() only. The house sweeps what is older than a day.

alter table guesses enable row level security;
create policy house_reads on guesses for select to app_worker using (true);
create policy house_sweeps on guesses for delete to app_worker using (begun_at < now() - interval '1 day');
grant select, delete on guesses to app_worker;
