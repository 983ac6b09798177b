-- Nobody sees the key of a letter; app.open_letter() gives it to whoever has the words. It goes with its letter.

alter table letter_keys enable row level security;
create policy nobody_reads on letter_keys for select to app_worker using (false);
