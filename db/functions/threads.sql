-- Who is in a thread, and what changes it. A listener is in it while they accompany people now, and minors where that is
-- needed; when nobody is, its letters pass to the coordinators of the association, and the person is told.

-- A definer function: the threads that are whoever acts' own.
create function app.threads_of_mine() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select id from public.threads where person = (select app.actor())
$$;

-- A definer function: whether an account is a listener or a practitioner now, and may accompany minors where that is needed.
create function app.listens(account uuid, minors boolean) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select app.accompanies(account, minors) and exists (
		select from public.companions c where c.id = account and c.roles && array['listener', 'practitioner']
	)
$$;

-- A definer function: the threads in which whoever acts listens now.
create function app.threads_beside() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select t.id from public.threads t
	where t.listener = (select app.actor()) and t.association_id = (select app.association())
		and app.listens(t.listener, app.is_minor(t.person))
$$;

-- A definer function: the threads that a coordinator reads: open ones of their association, where nobody listens, or where
-- the listener asked for advice this week. What was ended passes to nobody.
create function app.threads_watched() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select t.id from public.threads t
	where t.ended_at is null and (select app.has_role('coordinator')) and t.association_id = (select app.association())
		and app.accompanies((select app.actor()), app.is_minor(t.person))
		and (
			t.listener is null or not app.listens(t.listener, app.is_minor(t.person))
			or exists (select from public.thread_advices a where a.thread_id = t.id and a.ends_at > now())
		)
$$;

-- A definer function: the threads to which whoever acts may add now. The listener writes first.
create function app.threads_to_answer(as_person boolean) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select t.id from public.threads t
	where t.ended_at is null and (
		(as_person and t.person = (select app.actor())
			and exists (select from public.thread_letters l where l.thread_id = t.id and not l.by_person))
		or (not as_person and t.id in (select app.threads_beside()))
	)
$$;

-- A definer function: the companions whom whoever acts may know of through their own threads: who listens, who is proposed.
create function app.listeners_of_mine() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select unnest(array[listener, proposed]) from public.threads where person = (select app.actor())
$$;

-- A definer function: what is shown of the people of a thread to whoever accompanies them: what they call themselves, and
-- whether they are a minor.
create function app.people_of_threads() returns table (thread_id uuid, nickname text, minor boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select t.id, a.nickname, app.is_minor(a.id) from public.threads t join public.accounts a on a.id = t.person
	where t.id in (select app.threads_beside() union select app.threads_watched())
$$;

-- A definer function: whom a thread may be proposed to: who accompanies in that association, and minors where needed.
create function app.could_listen(thread uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select c.id from public.threads t join public.companions c on c.association_id = t.association_id
	where t.id = thread and t.id in (select app.threads_beside() union select app.threads_watched())
		and c.roles && array['listener', 'practitioner'] and c.left_at is null and c.id is distinct from t.listener
		and app.accompanies(c.id, app.is_minor(t.person))
$$;

-- A definer function: a coordinator proposes somebody, or the listener a colleague to take over. The person decides.
create function app.propose_listener(thread uuid, companion uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	whose uuid;
begin
	update public.threads set proposed = companion, proposed_at = now()
		where id = thread and ended_at is null and companion in (select app.could_listen(thread))
		returning person into whose;
	if not found then return false; end if;
	perform app.tell(array[whose]);
	return true;
end
$$;

-- A definer function: the person accepts who was proposed, or declines; only who stands there when they answer.
create function app.answer_proposal(thread uuid, companion uuid, accepts boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.threads t set
		listener = case when accepts then t.proposed else t.listener end,
		listener_since = case when accepts then now() else t.listener_since end,
		declined_at = case when accepts then t.declined_at else now() end,
		proposed = null, proposed_at = null
	where t.id = thread and t.person = app.actor() and t.ended_at is null and t.proposed = companion
		and (not accepts or app.listens(companion, app.is_minor(t.person)));
	if not found then return false; end if;
	if accepts then perform app.tell(array[companion]); end if;
	return true;
end
$$;

-- A definer function: either side ends a thread. Nothing is lost by it.
create function app.end_thread(thread uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.threads set ended_at = now(), proposed = null, proposed_at = null
		where id = thread and ended_at is null
			and (person = app.actor() or id in (select app.threads_beside()));
	return found;
end
$$;

-- A definer function: the person opens a thread again, as long as they have no other one there.
create function app.reopen_thread(thread uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	perform pg_advisory_xact_lock(hashtextextended('threads ' || app.actor()::text, 0));
	update public.threads t set ended_at = null
		where t.id = thread and t.person = app.actor() and t.ended_at is not null
			and not exists (
				select from public.threads o
				where o.person = t.person and o.association_id = t.association_id and o.ended_at is null
			);
	return found;
end
$$;

-- A definer function: whoever wrote a letter takes it back: its text is destroyed, and its id noted, so that no older
-- backup brings it back.
create function app.take_letter_back(letter uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.thread_letters set text = null, sign = null, sooner_at = null, taken_back_at = now()
		where id = letter and writer = app.actor() and taken_back_at is null
			and thread_id in (select app.threads_of_mine() union select app.threads_beside());
	if not found then return false; end if;
	insert into public.erasures (id, of_table) values (letter, 'thread_letters') on conflict do nothing;
	return true;
end
$$;

-- A definer function: once a month and thread, somebody says whether they felt listened to. Only counts are kept.
create function app.say_heard(thread uuid, given text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	this_month date := date_trunc('month', now() at time zone 'UTC')::date;
	association uuid;
begin
	update public.threads t set heard_month = this_month
		where t.id = thread and t.person = app.actor() and t.heard_month is distinct from this_month
			and exists (select from public.thread_letters l where l.thread_id = t.id and not l.by_person)
			and exists (select from public.thread_letters l where l.thread_id = t.id and l.by_person)
		returning t.association_id into association;
	if association is null then return false; end if;
	insert into public.heard_counts as h (association_id, month, answer) values (association, this_month, given)
		on conflict on constraint heard_counts_pkey do update set count = h.count + 1;
	return true;
end
$$;

-- A definer function: how the people of one's association answered, for coordinators, of months with five answers or more.
create function app.heard() returns table (month date, answer text, count integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select h.month, h.answer, h.count from public.heard_counts h
	where h.association_id = (select app.association()) and (select app.has_role('coordinator'))
		-- Not of the month that still runs: who looks before and after an answer would know whose it is.
		and h.month < date_trunc('month', now() at time zone 'UTC')::date
		and h.month in (
			select o.month from public.heard_counts o where o.association_id = h.association_id
			group by o.month having sum(o.count) >= 5
		)
$$;

-- A definer function: what somebody said quietly becomes a letter in their open thread with that association, as long as
-- nobody has answered it there. Where the listener has not written yet, it is among the words the thread was asked with. It is
-- moved, never doubled: of two who come together the second finds nothing. The murmur's random id is noted for backups.
create function app.make_murmur_a_letter(murmur uuid, thread uuid, letter uuid, sealed_text bytea, sounds_like_danger boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	needed boolean;
begin
	select sounds_like_danger or exists (
		select from public.concerns c where c.place = 'murmurs' and c.item = murmur and c.closed_at is null
	) into needed;
	delete from public.murmurs m using public.threads t
		where m.id = murmur and m.owner = app.actor() and m.answer is null
			and t.id = thread and t.person = m.owner and t.association_id = m.association_id and t.ended_at is null;
	if not found then return false; end if;
	insert into public.erasures (id, of_table) values (murmur, 'murmurs') on conflict do nothing;
	insert into public.thread_letters (id, thread_id, writer, by_person, text, sooner_at, asked_with)
		values (
			letter, thread, app.actor(), true, sealed_text, case when needed then now() end,
			not exists (select from public.thread_letters l where l.thread_id = thread and not l.by_person)
		);
	if needed then
		perform app.raise_concern(t.association_id, 'letters', t.id, case when sounds_like_danger then 'words' else 'asked' end)
		from public.threads t where t.id = thread;
	end if;
	return true;
end
$$;

revoke all on function
	app.listens(uuid, boolean), app.threads_of_mine(), app.threads_beside(), app.threads_watched(), app.threads_to_answer(boolean),
	app.listeners_of_mine(), app.people_of_threads(), app.could_listen(uuid), app.propose_listener(uuid, uuid),
	app.answer_proposal(uuid, uuid, boolean), app.end_thread(uuid), app.reopen_thread(uuid), app.take_letter_back(uuid),
	app.say_heard(uuid, text), app.heard(), app.make_murmur_a_letter(uuid, uuid, uuid, bytea, boolean)
from public;
grant execute on function
	app.listens(uuid, boolean), app.threads_of_mine(), app.threads_beside(), app.threads_watched(), app.threads_to_answer(boolean),
	app.listeners_of_mine(), app.people_of_threads(), app.could_listen(uuid), app.propose_listener(uuid, uuid),
	app.answer_proposal(uuid, uuid, boolean), app.end_thread(uuid), app.reopen_thread(uuid), app.take_letter_back(uuid),
	app.say_heard(uuid, text), app.heard(), app.make_murmur_a_letter(uuid, uuid, uuid, bytea, boolean)
to app_member;
