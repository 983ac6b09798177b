-- To whom a card was given sees it, as long as the writer is among their people and was when it was given: whoever
-- removed somebody sees nothing of them, and the writer never learns which it is. One that waits to be read first is
-- nowhere for them. Behind a private link it is read through app.open_card() only. Nobody changes or removes one: putting
-- away is the writer's, through app.put_card_away(); laying it out of sight the receiver's, through app.lay_card_aside().

alter table handed_cards enable row level security;
create policy receiver_reads on handed_cards for select to app_member using (
	receiver = (select app.actor()) and not held and exists (
		select from ties t
		where t.owner = (select app.actor()) and t.other = writer and t.removed_at is null and t.made_at <= handed_cards.made_at
	)
);
grant select (card_id, writer, receiver, words, made_at, put_away_at, laid_aside_at) on handed_cards to app_member;
