-- Questionnaires that a practitioner offers, and what is shown of them.

-- A definer function: whom whoever acts may offer a questionnaire: people who have them among their people, never a relative or a
-- teacher, and only where they are a practitioner now.
create function app.may_be_offered() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select a.id from public.accounts a
	where a.id = any (array(select app.lets_me_in())) and a.kind = 'person' and (select app.has_role('practitioner'))
$$;

-- A definer function: whether an account is a practitioner of an association now. What was answered is shown to nobody else.
create function app.practises(account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (
		select from public.companions c where c.id = account and c.left_at is null and 'practitioner' = any (c.roles)
	)
$$;

-- A definer function: what the association of whoever acts has loaded and not put away. The policy of packs asks about offers, so
-- that of offers cannot ask packs.
create function app.loaded_packs() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select id from public.packs where association_id = (select app.association()) and put_away_at is null
$$;

revoke all on function app.may_be_offered(), app.practises(uuid), app.loaded_packs() from public;
grant execute on function app.may_be_offered(), app.practises(uuid), app.loaded_packs() to app_member;
