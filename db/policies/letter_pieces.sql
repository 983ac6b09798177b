-- Nobody sees a piece past the functions. Whoever answers letters in the association whose letterbox it is proposes, reads
-- and withdraws one through app.propose_piece(), app.piece_beside() and app.withdraw_piece(); whoever has the six words of
-- the letter reads it and says yes or no through app.piece_of_letter(), app.agree_to_piece() and app.end_piece(). Everybody
-- reads those that were agreed to, through app.published_pieces().

alter table letter_pieces enable row level security;
create policy nobody_reads on letter_pieces for select to app_worker using (false);
