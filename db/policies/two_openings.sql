-- Whoever it is about reads it from when they are told: at once where the two chose so, and in any case when it is over. Of
-- one to which nobody agreed, and of which they were not told first, there is nothing to tell: it opened nothing. People of
-- the association go through the functions of db/functions/two-decide.sql only.

alter table two_openings enable row level security;
create policy owner_is_told on two_openings for select to app_member
	using (owner = (select app.actor())
		and (told_first or (agreed_at is not null and coalesce(ended_at, agreed_at + interval '24 hours') <= now())));
grant select (id, owner, association_id, proposed_as, proposed_at, told_first, words, wrapped, agreed_as, agreed_at, ended_at)
	on two_openings to app_member;
