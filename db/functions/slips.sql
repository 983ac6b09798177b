-- Slips on the veranda. Nothing connects one with an account: of whoever is signed in only the side is kept on which it
-- lies, in a transaction that keeps nothing else of them.

-- A definer function: among whom whoever acts reads slips and leaves them: those of families where they ask for these. People
-- under age stay among themselves, and have none there. What it reads of the account is not theirs to read by any other
-- policy, and not more than this word comes out.
create function app.slip_side(families boolean) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select coalesce((
		select case
			when app.is_minor(a.id) then case when families then 'nobody' else 'minors' end
			when families or a.kind = 'relative' then 'families'
			else 'everyone'
		end
		from public.accounts a where a.id = (select app.actor())
	), case when families then 'families' else 'everyone' end)
$$;

-- Called by the functions below alone: the association that reads slips of a side before they lie there, or none. One
-- that speaks the language comes first. Whoever is younger than an association asks has none of theirs.
create function app.slip_reader(side text, spoken text) returns uuid
language sql stable set search_path = pg_catalog, public, pg_temp as $$
	select a.id from public.associations a
	where side <> 'nobody' and a.ended_at is null and 'slips' = any (a.open_places) and app.old_enough(a.minimum_age) and exists (
		select from public.companions c
		where c.association_id = a.id and c.left_at is null and c.roles && array['listener', 'practitioner', 'coordinator']
			and (side <> 'minors' or app.accompanies(c.id, true))
	)
	order by spoken = any (a.languages) desc, a.begun_at, a.id limit 1
$$;

-- A definer function: the name of who would read a slip that is left now; none where nobody would.
create function app.who_reads_slips(spoken text, families boolean default false) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select name from public.associations where id = app.slip_reader(app.slip_side(families), spoken)
$$;

-- A definer function: a slip is left by somebody who will never be anybody here. The id, the sealed text and the sealed
-- key come from the program. The same slip from the same form is one slip: just after it was left its words are made
-- anew, because the answer that showed them may never have arrived; later nothing changes.
create function app.leave_slip(
	slip uuid, given_lookup bytea, given_form bytea, now_moment bytea, just_now bytea[], written_in text,
	sealed_words bytea, sealed_key bytea, sounds_like_danger boolean, families boolean default false
) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	side text := app.slip_side(families);
	reader uuid := app.slip_reader(side, written_in);
	today date := (now() at time zone 'UTC')::date;
begin
	if reader is null then return 'closed'; end if;
	insert into public.slips (
		id, association_id, for_whom, lookup, form, form_moment, locale, words, sooner_at, left_day, ends_day
	) values (
		slip, reader, side, given_lookup, given_form, now_moment, written_in, sealed_words,
		case when sounds_like_danger then date_trunc('hour', now()) end, today, today + 90
	) on conflict (form) do nothing;
	if found then
		insert into public.slip_keys (slip_id, wrapped) values (slip, sealed_key);
		perform app.tell_beside(reader, array['listener', 'practitioner', 'coordinator'], side = 'minors', app.tomorrow());
		if sounds_like_danger then perform app.raise_concern(reader, 'slips', slip, 'words'); end if;
		return 'left';
	end if;
	update public.slips set lookup = given_lookup where form = given_form and form_moment = any (just_now);
	return case when found then 'left' else 'left before' end;
end
$$;

-- A definer function: one slip by chance, of those that lie there in a language for whoever acts. Its day, and how many
-- there are, are nobody's business.
create function app.turn_slip(spoken text, not_this uuid, families boolean default false) returns table (id uuid, wrapped bytea, words bytea)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
	select s.id, k.wrapped, s.words::bytea
	from public.slips s
	join public.slip_keys k on k.slip_id = s.id
	join public.associations a on a.id = s.association_id and a.ended_at is null and 'slips' = any (a.open_places)
	where s.locale = spoken and s.for_whom = app.slip_side(families) and s.laid_day is not null
		and s.ends_day >= (now() at time zone 'UTC')::date
	order by s.id is not distinct from not_this, random() limit 1
$$;

-- A definer function: whoever has the words reads the slip, and whether it lies there; whoever has not learns nothing.
-- Right words were no guess, so the one that was counted before is given back.
create function app.open_slip(given_lookup bytea, counted bytea default null)
returns table (id uuid, wrapped bytea, words bytea, lies boolean, not_because text, ends_day date)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
	return query
		select s.id, k.wrapped, s.words::bytea, s.laid_day is not null, s.not_because, s.ends_day
		from public.slips s join public.slip_keys k on k.slip_id = s.id
		where s.lookup = given_lookup and s.ends_day >= (now() at time zone 'UTC')::date;
	if found then perform app.give_guess_back(counted); end if;
end
$$;

-- A definer function: whoever has the words takes the slip away, with its key, at once. Its random id is noted, so that
-- no older backup brings it back.
create function app.take_slip_away(given_lookup bytea, counted bytea default null) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	with gone as (delete from public.slips where lookup = given_lookup returning id)
	insert into public.erasures (id, of_table) select id, 'slips' from gone;
	if not found then return false; end if;
	perform app.give_guess_back(counted);
	return true;
end
$$;

-- A definer function: there is a way back as long as slips are read, or there is something to come back to.
create function app.slips_wait() returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (select from public.associations where ended_at is null and 'slips' = any (open_places))
		or exists (select from public.slips where ends_day >= (now() at time zone 'UTC')::date)
$$;

-- A definer function: somebody who reads slips lets one lie, or not, for a reason that its writer can read; also one that
-- lies there already. It is logged in the same breath.
create function app.decide_slip(slip uuid, reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	today date := (now() at time zone 'UTC')::date;
begin
	if not app.has_role('listener', 'practitioner', 'coordinator') then return false; end if;
	update public.slips s set
		not_because = reason,
		laid_day = case when reason is null then today end,
		ends_day = case when reason is null then today + 90 else s.ends_day end
	where s.id = slip and s.association_id = app.association() and s.not_because is null
		and (s.laid_day is null or reason is not null)
		and (s.for_whom <> 'minors' or app.accompanies(app.actor(), true));
	if not found then return false; end if;
	insert into public.companion_marks (association_id, by, act, detail)
		values (app.association(), app.actor(), case when reason is null then 'slip_laid' else 'slip_not_laid' end, coalesce(reason, ''));
	return true;
end
$$;

revoke all on function
	app.slip_side(boolean), app.slip_reader(text, text), app.who_reads_slips(text, boolean),
	app.leave_slip(uuid, bytea, bytea, bytea, bytea[], text, bytea, bytea, boolean, boolean), app.turn_slip(text, uuid, boolean),
	app.open_slip(bytea, bytea), app.take_slip_away(bytea, bytea), app.slips_wait(), app.decide_slip(uuid, text)
from public;
grant execute on function
	app.who_reads_slips(text, boolean),
	app.leave_slip(uuid, bytea, bytea, bytea, bytea[], text, bytea, bytea, boolean, boolean), app.turn_slip(text, uuid, boolean)
to app_visitor, app_member;
grant execute on function
	app.open_slip(bytea, bytea), app.take_slip_away(bytea, bytea), app.slips_wait()
to app_visitor;
grant execute on function app.decide_slip(uuid, text) to app_member;
