-- Nobody sees what was wrong with an answer past the functions. Whoever has the six words of the letter says it, reads it and
-- takes it away through app.say_letter_wrong(), app.wrong_of_letter() and app.take_letter_wrong_away(); whoever answers letters
-- there, save those who wrote, saw or sent that answer, reads and answers it through app.letter_wrong_beside() and
-- app.answer_letter_wrong().

alter table letter_wrongs enable row level security;
create policy nobody_reads on letter_wrongs for select to app_worker using (false);
