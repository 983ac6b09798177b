-- Hours on the veranda: which of them somebody may see, sit in or host, and everything that is done in one. Each act takes
-- the hour's next number while it holds the hour's row, so that numbers rise in the order of commits.

-- A definer function: hours that are announced to whoever acts. Those of an association that staffs hours, whose host
-- accompanies people now; a person sees those for their own side of coming of age, anybody else the announcements of both.
create function app.coming_hours() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select h.id from public.hours h
	join public.associations a on a.id = h.association_id and a.ended_at is null and 'hours' = any (a.open_places)
	left join public.accounts me on me.id = (select app.actor()) and me.kind = 'person'
	where h.cancelled_at is null and h.ended_at is null and h.ends_at > now()
		and app.accompanies(h.host, h.minors) and (me.id is null or h.minors = app.is_minor(me.id))
$$;

-- A definer function: open hours that whoever acts may sit in. Persons, since relatives and teachers must learn nothing here of
-- anybody; relatives where it is meant for them; adults and minors apart; not below the age from which one may write to
-- the association.
create function app.hours_to_sit_in() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select h.id from public.hours h
	join public.associations a on a.id = h.association_id
	join public.accounts me on me.id = (select app.actor())
		and (me.kind = 'person' or (me.kind = 'relative' and h.families and not app.is_minor(me.id)))
	where h.opened_at is not null and h.id in (select app.coming_hours())
		and coalesce(
			me.minor_until_day - make_interval(years => 18 - least(a.minimum_age, 18)) <= now() at time zone 'UTC', true
		)
$$;

-- A definer function: hours that whoever acts hosts, as long as they accompany those whom it is for, until it ends.
create function app.hours_i_host() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select h.id from public.hours h
	join public.associations a on a.id = h.association_id and a.ended_at is null and 'hours' = any (a.open_places)
	where h.host = (select app.actor()) and h.cancelled_at is null and h.ended_at is null and h.ends_at > now()
		and app.accompanies(h.host, h.minors)
$$;

-- A definer function: the first name of whoever hosts an hour that is announced to whoever acts, or is of their own
-- association.
create function app.host_of(hour uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select c.first_name from public.hours h join public.companions c on c.id = h.host
	where h.id = hour and (h.id in (select app.coming_hours()) or h.association_id = (select app.association()))
$$;

-- A definer function: how an hour is just now: 'waiting' to be opened, 'away' while its host is not there, 'paused', 'open'.
create function app.hour_state(hour uuid) returns text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select case
		when h.opened_at is null then 'waiting'
		when not exists (
			select from public.host_presences p
			where p.hour_id = h.id and p.ended_at is null and p.seen_at > now() - interval '1 minute'
		) then 'away'
		when h.paused_at is not null then 'paused'
		else 'open'
	end
	from public.hours h where h.id = hour
$$;

-- Called by the functions below alone: the next number of an hour. It holds the hour's row until the transaction ends.
create function app.next_in_hour(hour uuid) returns bigint
language sql set search_path = pg_catalog, public, pg_temp as $$
	update public.hours set last_number = last_number + 1 where id = hour returning last_number
$$;

-- Called by the functions below alone: the host's act is logged.
create function app.mark_hour(hour uuid, act text) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
	insert into public.companion_marks (association_id, companion, by, act)
	select h.association_id, h.host, app.actor(), mark_hour.act from public.hours h where h.id = hour
$$;

-- Called by the functions below alone: an hour is over, and nothing of it stays but that it was announced.
create function app.clear_hour(hour uuid) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
	update public.hours set ended_at = now() where id = hour and ended_at is null;
	delete from public.hour_keys where hour_id = hour;
	delete from public.hour_lines where hour_id = hour;
	delete from public.hour_signs where hour_id = hour;
	delete from public.hour_seats where hour_id = hour;
	delete from public.host_presences where hour_id = hour;
$$;

-- A definer function: the host opens their hour, or is there again, from a quarter of an hour before it starts. The sealed
-- key comes from the program and counts the first time only.
create function app.open_hour(hour uuid, sealed_key bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	-- What may have changed while its row was waited for is asked of the row itself.
	perform from public.hours h where h.id = hour and h.id in (select app.hours_i_host())
		and h.ended_at is null and h.cancelled_at is null and h.starts_at - interval '15 minutes' <= now() for update;
	if not found then return false; end if;
	insert into public.hour_keys (hour_id, wrapped) values (hour, sealed_key) on conflict do nothing;
	if found then perform app.mark_hour(hour, 'hour_opened'); end if;
	update public.hours set opened_at = coalesce(opened_at, now()), paused_at = null where id = hour;
	update public.host_presences set ended_at = now() where hour_id = hour and ended_at is null;
	insert into public.host_presences (hour_id) values (hour);
	perform app.next_in_hour(hour);
	return true;
end
$$;

-- A definer function: the host's open page says that they are still there. What has lapsed does not begin again by itself.
create function app.stay_in_hour(hour uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.host_presences p set seen_at = now()
		where p.hour_id = hour and p.ended_at is null and p.seen_at > now() - interval '1 minute'
			and p.hour_id in (select app.hours_i_host());
	return found;
end
$$;

-- A definer function: the host pauses the writing, goes on, or goes away: 'pause', 'go_on', 'leave'.
create function app.hold_hour(hour uuid, what text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	if hour not in (select app.hours_i_host()) then return false; end if;
	perform app.next_in_hour(hour);
	if what = 'leave' then
		update public.host_presences set ended_at = now() where hour_id = hour and ended_at is null;
	else
		update public.hours set paused_at = case when what = 'pause' then now() end where id = hour;
	end if;
	return true;
end
$$;

-- A definer function: the host ends their hour; what was said goes at once, with its key.
create function app.end_hour(hour uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	perform from public.hours h where h.id = hour and h.opened_at is not null and h.id in (select app.hours_i_host()) for update;
	if not found then return false; end if;
	perform app.clear_hour(hour);
	perform app.mark_hour(hour, 'hour_ended');
	return true;
end
$$;

-- A definer function: an hour does not take place. Its host says so before it is opened, or a coordinator of the association.
create function app.cancel_hour(hour uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.hours h set cancelled_at = now()
		where h.id = hour and h.opened_at is null and h.cancelled_at is null
			and h.association_id = app.association() and (h.host = app.actor() or app.has_role('coordinator'));
	if not found then return false; end if;
	perform app.mark_hour(hour, 'hour_cancelled');
	return true;
end
$$;

-- A definer function: the house clears hours whose time is over, where nobody has ended them.
create function app.sweep_hours() returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	over_now uuid;
	swept integer := 0;
begin
	for over_now in select id from public.hours where ended_at is null and opened_at is not null and ends_at <= now() for update skip locked loop
		perform app.clear_hour(over_now);
		swept := swept + 1;
	end loop;
	return swept;
end
$$;

-- A definer function: somebody chooses how they take part. Whoever was led out stays so. Whether somebody else has the same name
-- is not asked here: the answer would tell who sits there before they said anything. Says 'taken' or 'led out'; whoever may not
-- sit there is refused.
create function app.take_seat(seat uuid, hour uuid, wished text, sealed_name bytea, print bytea) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	h public.hours;
begin
	if hour not in (select app.hours_to_sit_in()) then raise insufficient_privilege using message = 'permission denied to sit'; end if;
	select * into h from public.hours where id = hour for update;
	if (wished = 'write' and not h.writing) or (wished = 'signs' and not h.signs) then
		raise insufficient_privilege using message = 'permission denied to take part so';
	end if;
	if exists (select from public.hour_seats s where s.hour_id = hour and s.owner = app.actor() and s.led_out_at is not null) then
		return 'led out';
	end if;
	insert into public.hour_seats (id, owner, hour_id, way, called, called_print)
		values (seat, app.actor(), hour, wished, sealed_name, print)
		on conflict (owner, hour_id) do update set way = excluded.way,
			-- A name stays whose it is until the hour ends: its lines stand there.
			called = coalesce(hour_seats.called, excluded.called), called_print = coalesce(hour_seats.called_print, excluded.called_print);
	return 'taken';
end
$$;

-- A definer function: as which of those who write under their name whoever acts writes in an hour. It is counted from the first
-- line of each, which everybody there reads; so nobody learns from it of anybody who has said nothing. Null for who has no name there.
create function app.nth_of_my_name(hour uuid) returns smallint
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	if hour not in (select app.hours_to_sit_in()) then return null; end if;
	-- The hour before the seat, as everything here takes them.
	perform from public.hours h where h.id = hour for update;
	update public.hour_seats s set called_nth = 1 + coalesce((
		select max(o.called_nth) from public.hour_seats o where o.hour_id = hour and o.called_print = s.called_print
	), 0)
	where s.hour_id = hour and s.owner = app.actor() and s.way = 'write' and s.led_out_at is null and s.called_nth is null;
	return (select s.called_nth from public.hour_seats s where s.hour_id = hour and s.owner = app.actor());
end
$$;

-- A definer function: something is said in an hour, by its host or by whoever sits there under a name. The same line
-- from the same form is one line. Says 'said', 'paused' or 'away'; whoever may not write there is refused.
create function app.say_in_hour(line uuid, hour uuid, sealed_name bytea, sealed_body bytea, sounds_like_danger boolean) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	hosting boolean := hour in (select app.hours_i_host());
	seat uuid;
	given bigint;
	state text;
begin
	-- Held before anything is asked: one line after another.
	given := app.next_in_hour(hour);
	if not hosting then
		select s.id into seat from public.hour_seats s join public.hours h on h.id = s.hour_id
			where s.hour_id = hour and s.owner = app.actor() and s.way = 'write' and s.led_out_at is null and h.writing
				and s.hour_id in (select app.hours_to_sit_in());
		if not found then raise insufficient_privilege using message = 'permission denied to write'; end if;
	end if;
	state := app.hour_state(hour);
	if state in ('waiting', 'away') or (state = 'paused' and not hosting) then return state; end if;
	insert into public.hour_lines (id, hour_id, seat_id, name, body, number, changed)
		values (line, hour, seat, case when hosting then null else sealed_name end, sealed_body, given, given)
		on conflict (id) do nothing;
	if found and sounds_like_danger and not hosting then
		insert into public.hour_concerns (line_id, hour_id) values (line, hour);
	end if;
	return 'said';
end
$$;

-- A definer function: a small sign is given, by whoever sits there so. Nothing says who, or how often.
create function app.give_sign(hour uuid, given_sign text) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	given bigint := app.next_in_hour(hour);
	state text := app.hour_state(hour);
begin
	perform from public.hour_seats s join public.hours h on h.id = s.hour_id
		where s.hour_id = hour and s.owner = app.actor() and s.way in ('signs', 'write') and s.led_out_at is null and h.signs
			and s.hour_id in (select app.hours_to_sit_in());
	if not found then raise insufficient_privilege using message = 'permission denied to give signs'; end if;
	if state <> 'open' then return state; end if;
	-- The same sign within a moment is one sign, whoever gives it: nobody makes everyone's page restless.
	insert into public.hour_signs (hour_id, sign, number) values (hour, given_sign, given)
		on conflict (hour_id, sign) do update set number = excluded.number, given_at = now()
		where hour_signs.given_at < now() - interval '2 seconds';
	return case when found then 'said' else 'said just now' end;
end
$$;

-- A definer function: the host hides a line. Its text is gone; that something was there stays.
create function app.hide_line(line uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	hour uuid;
begin
	select l.hour_id into hour from public.hour_lines l
		where l.id = line and l.hidden_at is null and l.hour_id in (select app.hours_i_host());
	if not found then return null; end if;
	update public.hour_lines set body = null, hidden_at = now(), changed = app.next_in_hour(hour) where id = line;
	perform app.mark_hour(hour, 'hour_hid');
	return hour;
end
$$;

-- A definer function: the host leads out whoever wrote a line: they can watch, and nothing else, until the hour ends.
create function app.lead_out(line uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	hour uuid;
begin
	select l.hour_id into hour from public.hour_lines l where l.id = line and l.hour_id in (select app.hours_i_host());
	if hour is null then return null; end if;
	-- The hour before the seat, as everything here takes them.
	perform app.next_in_hour(hour);
	update public.hour_seats s set led_out_at = now() from public.hour_lines l
		where l.id = line and s.id = l.seat_id and s.led_out_at is null;
	if not found then return null; end if;
	perform app.mark_hour(hour, 'hour_led_out');
	return hour;
end
$$;

-- For every session that may listen to an hour one row of what 'state' it is in, and what came after its last number:
-- 'line' and 'sign'. No definer function: the law judges each session by itself, as if it had asked alone. The open page of
-- its host says with it that they are still there.
create function app.hour_since(asked uuid, sessions uuid[], sinces bigint[], hosting boolean[])
returns table (
	nth integer, what text, detail text, number bigint, place bigint, id uuid, name bytea, body bytea, concern boolean, wrapped bytea
)
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
	for each in 1 .. cardinality(sessions) loop
		perform set_config('app.session', sessions[each]::text, true);
		if hosting[each] then perform app.stay_in_hour(asked); end if;
		return query
			select each, 'state', app.hour_state(k.hour_id), null::bigint, null::bigint, null::uuid, null::bytea, null::bytea, false, k.wrapped
			from public.hour_keys k where k.hour_id = asked;
		if found then
			return query
				select each, 'line', null::text, l.changed as at, l.number, l.id, l.name::bytea, l.body::bytea, c.line_id is not null, null::bytea
				from public.hour_lines l left join public.hour_concerns c on c.line_id = l.id
				where l.hour_id = asked and l.changed > sinces[each]
				union all
				select each, 'sign', s.sign, s.number, null, null, null, null, false, null
				from public.hour_signs s where s.hour_id = asked and s.number > sinces[each]
				order by at;
		end if;
	end loop;
end
$$;

revoke all on function
	app.coming_hours(), app.hours_to_sit_in(), app.hours_i_host(), app.host_of(uuid), app.hour_state(uuid), app.next_in_hour(uuid),
	app.mark_hour(uuid, text), app.clear_hour(uuid), app.open_hour(uuid, bytea), app.stay_in_hour(uuid), app.hold_hour(uuid, text),
	app.end_hour(uuid), app.cancel_hour(uuid), app.sweep_hours(), app.take_seat(uuid, uuid, text, bytea, bytea), app.nth_of_my_name(uuid),
	app.say_in_hour(uuid, uuid, bytea, bytea, boolean), app.give_sign(uuid, text), app.hide_line(uuid), app.lead_out(uuid),
	app.hour_since(uuid, uuid[], bigint[], boolean[])
from public;
grant execute on function app.coming_hours(), app.host_of(uuid) to app_visitor, app_member;
grant execute on function
	app.hours_to_sit_in(), app.hours_i_host(), app.hour_state(uuid), app.open_hour(uuid, bytea), app.stay_in_hour(uuid),
	app.hold_hour(uuid, text), app.end_hour(uuid), app.cancel_hour(uuid), app.take_seat(uuid, uuid, text, bytea, bytea), app.nth_of_my_name(uuid),
	app.say_in_hour(uuid, uuid, bytea, bytea, boolean), app.give_sign(uuid, text), app.hide_line(uuid), app.lead_out(uuid),
	app.hour_since(uuid, uuid[], bigint[], boolean[])
to app_member;
grant execute on function app.sweep_hours() to app_worker;
