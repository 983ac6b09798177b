-- Questions that policies ask.

-- Whether this row is the actor's own. It runs with the actor's own rights, so the table's policies answer too.
create function app.is_mine(kind text, item uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
	-- Written out, so that each is planned once per connection and not at every call; and found by id alone, because a
	-- plan made while the table is empty would as soon read everything of one owner.
	case kind
		when 'check_ins' then
			return coalesce((select owner = (select app.actor()) from public.check_ins where id = item), false);
		when 'check_in_notes' then
			return coalesce((select owner = (select app.actor()) from public.check_in_notes where id = item), false);
		when 'sleeps' then
			return coalesce((select owner = (select app.actor()) from public.sleeps where id = item), false);
		when 'sheets' then
			return coalesce((select owner = (select app.actor()) from public.sheets where id = item), false);
		else
			return false;
	end case;
end
$$;

-- A definer function: whether an account may be shown anything at all by whoever acts: only a companion who is among their
-- people, and who may accompany minors where they are one. A relative or a teacher never.
create function app.may_be_shown_to(account uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select app.accompanies(account, app.is_minor((select app.actor())))
		and account = any (array(select app.my_people()))
$$;

revoke all on function app.is_mine(text, uuid), app.may_be_shown_to(uuid) from public;
grant execute on function app.is_mine(text, uuid), app.may_be_shown_to(uuid) to app_member;

-- A definer function: whether there is an administrator of an association, and no more than that.
create function app.has_companion() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (select from public.companions where left_at is null and 'administrator' = any (roles))
$$;
revoke all on function app.has_companion() from public;
grant execute on function app.has_companion() to app_worker;
