-- Whoever gave a card sees it as they wrote it. Nobody else does: what lies with the other side is a handed card. It is
-- given and put away through app.give_card() and app.put_card_away() only. The house sweeps what has ended, and what was
-- put away a month ago.

alter table cards enable row level security;
create policy owner_reads on cards for select to app_member using (owner = (select app.actor()));
create policy house_sees_ended on cards for select to app_worker
	using (ends_at < now() or put_away_at < now() - interval '31 days');
create policy house_sweeps_ended on cards for delete to app_worker
	using (ends_at < now() or put_away_at < now() - interval '31 days');
grant select on cards to app_member;
grant select (id, ends_at, put_away_at), delete on cards to app_worker;
