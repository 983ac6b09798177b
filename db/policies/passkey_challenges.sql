-- Asked, and used up, through app.ask_for_passkey() and app.take_challenge() only. Nobody reads what it is; the house sweeps
-- those of the past.

alter table passkey_challenges enable row level security;
create policy house_reads on passkey_challenges for select to app_worker using (true);
create policy house_sweeps on passkey_challenges for delete to app_worker using (ends_at <= now());
grant select (ends_at), delete on passkey_challenges to app_worker;
