-- A way to be reached that somebody leaves with an association. What two who decide read of it stands in two-decide.sql.

-- A definer function: the associations with which whoever acts can leave one: where two people could decide to open it, and
-- where they left one before. A companion leaves none.
create function app.contact_places() returns table (id uuid, name text, operator text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	return query select a.id, a.name, a.operator from public.associations a
	where app.actor() is not null and app.association() is null and (
		exists (select from public.contacts k where k.owner = app.actor() and k.association_id = a.id)
		or (a.ended_at is null and 2 <= (
			select count(*) from public.companions c
			where c.association_id = a.id and app.may_decide(c.id, a.id, app.actor())))
	)
	order by a.begun_at;
end
$$;

-- A definer function: leaves one, in the place of an earlier one. The random id of that is noted, so that no older backup
-- brings it back. False where it cannot be left.
create function app.leave_contact(contact uuid, association uuid, sealed_words bytea, sealed_key bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	if not exists (select from app.contact_places() p where p.id = association) then return false; end if;
	perform app.take_contact_away(association);
	-- Of two that are left at once the later one stays.
	insert into public.contacts as k (id, owner, association_id, words, wrapped)
		values (contact, app.actor(), association, sealed_words, sealed_key)
	on conflict (owner, association_id) do update
		set id = excluded.id, words = excluded.words, wrapped = excluded.wrapped, left_at = excluded.left_at;
	return true;
end
$$;

-- A definer function: whoever left it takes it away, at once. Its random id is noted, so that no older backup brings it back.
create function app.take_contact_away(association uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	with gone as (delete from public.contacts where association_id = association and owner = app.actor() returning id)
	insert into public.erasures (id, of_table) select id, 'contacts' from gone on conflict do nothing
$$;

revoke all on function app.contact_places(), app.leave_contact(uuid, uuid, bytea, bytea), app.take_contact_away(uuid) from public;
grant execute on function app.contact_places(), app.leave_contact(uuid, uuid, bytea, bytea), app.take_contact_away(uuid) to app_member;
