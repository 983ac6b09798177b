-- Being told that there is something. What gives rise to it stands in the functions that send; nothing else does: no look, no
-- share, no absence. Each way holds one message at most, so that many things are told once.

-- Called by the functions of the law alone: these accounts are told, from a moment on, and six hours after they were last told.
-- A person's mail leaves ten to sixty minutes later, by chance: whoever reads the log of the mail server and knows when a letter
-- was written would otherwise learn whose address it is. Companions, whose addresses are known, are told at once, and so is
-- whoever asked for a minute of their own.
create function app.tell(accounts uuid[], earliest timestamptz default now(), by_chance boolean default true) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
	-- Locked in one order, so that two who tell the same people wait for each other instead of for ever.
	perform from public.told_by_mail w where w.owner = any (accounts) order by w.id for update;
	update public.told_by_mail w set due_at = least(w.due_at, greatest(
			earliest + case
				when not by_chance or exists (select from public.companions c where c.id = w.owner) then interval '0'
				else interval '10 minutes' + random() * interval '50 minutes'
			end,
			w.told_at + interval '6 hours'
		))
		where w.owner = any (accounts) and w.confirmed_at is not null and w.tries = 0;
	perform from public.told_by_push w where w.owner = any (accounts) order by w.id for update;
	update public.told_by_push w set due_at = least(w.due_at, greatest(earliest, w.told_at + interval '6 hours'))
		where w.owner = any (accounts) and w.tries = 0;
end
$$;

-- Called by the functions of the law alone: those of an association who do something there are told, save whoever acts, and
-- whose own doing a wrong is about, and whom it is for what waits.
create function app.tell_beside(
	association uuid, asked text[], minors boolean, earliest timestamptz default now(), wrong uuid default null, but uuid default null
) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
	perform app.tell(array(
		select c.id from public.companions c
		where c.association_id = association and c.left_at is null and c.roles && asked
			and app.accompanies(c.id, minors) and c.id is distinct from app.actor() and c.id is distinct from but
			and not exists (select from public.wrongs w where w.id = wrong and app.is_doing_of(c.id, w.place, w.item))
	), earliest);
end
$$;

-- Called by the functions of the law alone: the day after, for what is kept without its hour: a message at once would tell it.
create function app.tomorrow() returns timestamptz
language sql stable set search_path = pg_catalog, public, pg_temp as $$
	select (date_trunc('day', now() at time zone 'UTC') + interval '1 day') at time zone 'UTC'
$$;

-- A definer function: whoever just wrote a letter has the other side told. It is asked of the letter itself, so that nobody
-- tells another without writing, and a form sent twice tells once.
create function app.tell_of_letter(letter uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
	t record;
begin
	select h.*, l.by_person into t from public.thread_letters l join public.threads h on h.id = l.thread_id
		where l.id = letter and l.writer = app.actor() and l.sent_at = now();
	if not found then return; end if;
	if not t.by_person then perform app.tell(array[t.person]);
	elsif app.listens(t.listener, app.is_minor(t.person)) then perform app.tell(array[t.listener]);
	else perform app.tell_beside(t.association_id, array['coordinator'], app.is_minor(t.person));
	end if;
end
$$;

-- A definer function: whoever just asked for letters has the coordinators told.
create function app.tell_of_asking(thread uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	perform app.tell_beside(t.association_id, array['coordinator'], app.is_minor(t.person))
	from public.threads t where t.id = thread and t.person = app.actor() and t.asked_at = now();
end
$$;

-- A definer function: whoever comes by themselves needs not be told any more.
create function app.come_by_myself() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	update public.told_by_mail set due_at = null, tries = 0, trying_since = null
		where owner = app.actor() and confirmed_at is not null and due_at is not null;
	update public.told_by_push set due_at = null, tries = 0, trying_since = null
		where owner = app.actor() and due_at is not null
$$;

-- A definer function: whoever acts asks to be told by mail (in a demonstration nobody does); a link goes to the address at once, and nothing else until it was
-- used. An address they had before goes, with its random id noted, so that no older backup brings it back.
create function app.ask_by_mail(
	mail uuid, sealed_address bytea, sealed_key bytea, sealed_link bytea, print bytea, stop bytea
) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	if app.actor() is null or app.is_demo() then raise insufficient_privilege using message = 'permission denied to be told'; end if;
	perform app.take_mail_away();
	insert into public.told_by_mail (id, owner, address, wrapped, link, link_print, link_ends_at, stop_print, due_at)
		values (mail, app.actor(), sealed_address, sealed_key, sealed_link, print, now() + interval '1 day', stop, now());
end
$$;

-- A definer function: whoever has the link of an address confirms it, once. It says nothing of whose it is.
create function app.confirm_mail(print bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	update public.told_by_mail set confirmed_at = now(), link = null, link_print = null, link_ends_at = null,
			due_at = null, tries = 0, trying_since = null
		where link_print = print and link_ends_at > now();
	return found;
end
$$;

-- A definer function: whether a link can still confirm an address. Looking does not use it up.
create function app.is_mail_link(print bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (select from public.told_by_mail where link_print = print and link_ends_at > now())
$$;

-- A definer function: whoever acts is told by mail no more, and their address is gone.
create function app.take_mail_away() returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	with gone as (delete from public.told_by_mail where owner = app.actor() returning id)
	insert into public.erasures (id, of_table) select id, 'told_by_mail' from gone on conflict do nothing
$$;

-- A definer function: whether a link can still end the mail it came with. Looking does not use it up.
create function app.is_stop_link(print bytea) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select exists (select from public.told_by_mail where stop_print = print)
$$;

-- A definer function: whoever has a mail ends what comes to its address. It says nothing of whose it was.
create function app.stop_mail(print bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	with gone as (delete from public.told_by_mail where stop_print = print returning id)
	insert into public.erasures (id, of_table) select id, 'told_by_mail' from gone on conflict do nothing;
	return found;
end
$$;

-- A definer function: whoever acts is told in the browser of this session; in a demonstration nobody is. A browser tells the last who switched it on there.
create function app.be_told_here(push uuid, browser bytea, sealed_subscription bytea, sealed_key bytea) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
	if app.actor() is null or app.is_demo() then raise insufficient_privilege using message = 'permission denied to be told'; end if;
	delete from public.told_by_push where print = browser or session_id = app.session();
	insert into public.told_by_push (id, owner, session_id, print, subscription, wrapped)
		values (push, app.actor(), app.session(), browser, sealed_subscription, sealed_key);
end
$$;

-- Called by the functions below alone: whose server sends to an account: of their association; else the installation's own;
-- else that of the only association here. Null for the installation's.
create function app.mail_server_of(account uuid, installation_has boolean) returns uuid
language sql stable set search_path = pg_catalog, public, pg_temp as $$
	select coalesce(
		(
			select s.association_id from public.companions c join public.mail_servers s on s.association_id = c.association_id
			where c.id = account and c.left_at is null
		),
		(
			select s.association_id from public.mail_servers s
			where not installation_has and (select count(*) from public.associations a where a.ended_at is null) = 1
				and s.association_id = (select a.id from public.associations a where a.ended_at is null limit 1)
		)
	)
$$;

-- A definer function: whether there is a server that would send mail to whoever acts. From a demonstration none is sent.
create function app.mail_is_sent(installation_has boolean) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select app.actor() is not null and not app.is_demo() and (installation_has or app.mail_server_of(app.actor(), installation_has) is not null)
$$;

-- A definer function: the mail server of the association that whoever acts administers, to try it.
create function app.my_mail_server() returns table (
	association_id uuid, host text, port integer, safety text, login text, password bytea, wrapped bytea, sender text
)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
	select s.association_id, s.host, s.port, s.safety, s.login, s.password::bytea, s.wrapped, s.sender
	from public.mail_servers s where s.association_id = app.association() and app.has_role('administrator')
$$;

-- A definer function: what is due now, for the process that asks, and for it alone: it is put off until the next try in the
-- same breath, so that any number of processes send, and what one of them dies with is tried again. What nobody can be told
-- by any more goes here too: a link that was not used in its day, a browser whose session has ended.
create function app.take_due(most integer, installation_has boolean) returns table (
	id uuid, way text, tries smallint, wrapped bytea, sealed bytea, link bytea, locale text, zone text,
	from_minute smallint, until_minute smallint, server uuid
)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
	with gone as (delete from public.told_by_mail where link_ends_at < now() returning id)
	insert into public.erasures (id, of_table) select id, 'told_by_mail' from gone on conflict do nothing;
	delete from public.told_by_push p using public.sessions s
		where s.id = p.session_id and (s.revoked_at is not null or s.ends_at < now());
	return query
		with due as (
			select w.id from public.told_by_mail w where w.due_at <= now() order by w.due_at limit most for update skip locked
		), taken as (
			update public.told_by_mail w set tries = w.tries + 1, trying_since = coalesce(w.trying_since, now()),
				due_at = now() + least(interval '2 minutes' * power(2, least(w.tries, 8)), interval '4 hours')
			from due where w.id = due.id returning w.*
		)
		select t.id, 'mail'::text, t.tries, t.wrapped, t.address::bytea, t.link::bytea, a.locale, a.zone,
			coalesce(q.from_minute, 1320::smallint), coalesce(q.until_minute, 480::smallint), app.mail_server_of(t.owner, installation_has)
		from taken t join public.accounts a on a.id = t.owner left join public.quiet_hours q on q.owner = t.owner;
	return query
		with due as (
			select w.id from public.told_by_push w where w.due_at <= now() order by w.due_at limit most for update skip locked
		), taken as (
			update public.told_by_push w set tries = w.tries + 1, trying_since = coalesce(w.trying_since, now()),
				due_at = now() + least(interval '2 minutes' * power(2, least(w.tries, 8)), interval '4 hours')
			from due where w.id = due.id returning w.*
		)
		select t.id, 'push'::text, t.tries, t.wrapped, t.subscription::bytea, null::bytea, a.locale, a.zone,
			coalesce(q.from_minute, 1320::smallint), coalesce(q.until_minute, 480::smallint), null::uuid
		from taken t join public.accounts a on a.id = t.owner left join public.quiet_hours q on q.owner = t.owner;
end
$$;

-- A definer function: what was taken waits until quiet hours end. That was no try.
create function app.put_off(told uuid, until timestamptz) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	update public.told_by_mail set due_at = until, tries = tries - 1, trying_since = case when tries > 1 then trying_since end
		where id = told and tries > 0;
	update public.told_by_push set due_at = until, tries = tries - 1, trying_since = case when tries > 1 then trying_since end
		where id = told and tries > 0
$$;

-- A definer function: they were told; nothing waits. A mail that was taken ends what was noted of its server.
create function app.was_told(told uuid, mail_server uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	delete from public.mail_failures f
		where f.association_id is not distinct from mail_server and exists (select from public.told_by_mail w where w.id = told);
	update public.told_by_mail set due_at = null, tries = 0, trying_since = null,
			told_at = case when confirmed_at is null then told_at else now() end
		where id = told;
	update public.told_by_push set due_at = null, tries = 0, trying_since = null, told_at = now() where id = told
$$;

-- A definer function: they could not be told. After a day of trying it is given up. What is wrong with a mail server is noted
-- for whoever administers it; what is wrong with an address is nobody's business.
create function app.was_not_told(told uuid, mail_server uuid, server_fault text) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	insert into public.mail_failures as f (association_id, why) select mail_server, server_fault where server_fault is not null
		on conflict (association_id) do update set why = excluded.why;
	update public.told_by_mail set due_at = null, tries = 0, trying_since = null
		where id = told and trying_since < now() - interval '1 day';
	update public.told_by_push set due_at = null, tries = 0, trying_since = null
		where id = told and trying_since < now() - interval '1 day'
$$;

-- A definer function: a browser's address for pushes is no more.
create function app.push_is_gone(told uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
	delete from public.told_by_push where id = told
$$;

revoke all on function
	app.tell(uuid[], timestamptz, boolean), app.tell_beside(uuid, text[], boolean, timestamptz, uuid, uuid), app.tomorrow(), app.tell_of_letter(uuid),
	app.tell_of_asking(uuid), app.come_by_myself(), app.ask_by_mail(uuid, bytea, bytea, bytea, bytea, bytea), app.confirm_mail(bytea),
	app.is_mail_link(bytea), app.is_stop_link(bytea), app.stop_mail(bytea), app.take_mail_away(), app.be_told_here(uuid, bytea, bytea, bytea), app.mail_server_of(uuid, boolean),
	app.mail_is_sent(boolean), app.my_mail_server(), app.take_due(integer, boolean), app.put_off(uuid, timestamptz),
	app.was_told(uuid, uuid), app.was_not_told(uuid, uuid, text), app.push_is_gone(uuid)
from public;
grant execute on function
	app.tell_of_letter(uuid), app.tell_of_asking(uuid), app.come_by_myself(), app.ask_by_mail(uuid, bytea, bytea, bytea, bytea, bytea),
	app.take_mail_away(), app.be_told_here(uuid, bytea, bytea, bytea), app.mail_is_sent(boolean), app.my_mail_server()
to app_member;
grant execute on function app.confirm_mail(bytea), app.is_mail_link(bytea), app.is_stop_link(bytea), app.stop_mail(bytea)
to app_visitor;
grant execute on function
	app.take_due(integer, boolean), app.put_off(uuid, timestamptz), app.was_told(uuid, uuid), app.was_not_told(uuid, uuid, text),
	app.push_is_gone(uuid)
to app_worker;
