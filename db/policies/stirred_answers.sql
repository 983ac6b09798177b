-- What a piece stirs is shown to everybody from the tenth answer in its language on. Before that nobody sees it, since a
-- few could be told apart. Counted through app.note_stirred() only.

alter table stirred_answers enable row level security;
create policy everybody_reads_from_the_tenth on stirred_answers for select to app_visitor, app_member using (count >= 10);
grant select on stirred_answers to app_visitor, app_member;
