-- Whoever a card was given to, and may see it now, sees its key; whoever has link and digits is given it by
-- app.open_card(). It is destroyed where the card is put away.

alter table card_keys enable row level security;
create policy receiver_opens on card_keys for select to app_member using (card_id in (select card_id from handed_cards));
grant select on card_keys to app_member;
