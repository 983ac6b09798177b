-- A letter belongs to whoever has its six words, and to no account. It is put in, found and put away through
-- app.post_letter(), app.open_letter() and app.put_letter_away() only. Whoever answers letters in the association whose
-- letterbox it is reads and answers through app.letter_to_answer() and app.send_answer() only. The house sweeps what has
-- ended, and sees no more of it than that it has.

alter table letters enable row level security;
create policy house_sees_ended on letters for select to app_worker using (ends_day < (now() at time zone 'UTC')::date);
create policy house_sweeps_ended on letters for delete to app_worker using (ends_day < (now() at time zone 'UTC')::date);
grant select (id, ends_day), delete on letters to app_worker;
