-- Nobody sees a draft past app.letter_to_answer(), which gives it to whoever answers letters in the association whose
-- letterbox it is. It is kept, seen and sent through app.keep_draft(), app.see_draft() and app.send_answer() only.

alter table letter_drafts enable row level security;
create policy nobody_reads on letter_drafts for select to app_worker using (false);
