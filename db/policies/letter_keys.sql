-- Nobody sees the key of a letter; app.open_letter() gives it to whoever has the words, and app.letter_to_answer()
-- to whoever answers letters in the association whose letterbox it is. It goes with its letter.

alter table letter_keys enable row level security;
create policy nobody_reads on letter_keys for select to app_worker using (false);
