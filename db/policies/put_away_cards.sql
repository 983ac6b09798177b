-- With whom a card lay whose writer has erased themselves sees that it was put away, as long as they have that writer among
-- their people. Nobody writes or changes one: it is made by app.erase_me(), and laid out of sight through
-- app.lay_card_aside(). The house sweeps them a month later.

alter table put_away_cards enable row level security;
create policy receiver_reads on put_away_cards for select to app_member using (receiver = (select app.actor()));
create policy house_sees_ended on put_away_cards for select to app_worker using (put_away_at < now() - interval '31 days');
create policy house_sweeps_ended on put_away_cards for delete to app_worker using (put_away_at < now() - interval '31 days');
grant select on put_away_cards to app_member;
grant select (id, put_away_at), delete on put_away_cards to app_worker;
