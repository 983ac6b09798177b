-- Whoever gave a card that somebody reads first sees that it waits, was let through, or was handed back with which words.
-- It comes to be through app.give_card(); people of the association read and decide through app.cards_to_read(),
-- app.let_card_through() and app.hand_card_back() only. Whoever the card is meant for learns nothing of it.

alter table card_readings enable row level security;
create policy owner_reads on card_readings for select to app_member using (owner = (select app.actor()));
grant select (id, owner, association_id, asked_at, read_at, read_as, words, wrapped) on card_readings to app_member;
