-- What is said to open pages when something changes that no verb of theirs did. Never what: each page reads for itself.
-- The channel is the one of src/lib/live/topics.server.ts.

-- Called by the functions below alone: a companion came to be something else, or nobody: whoever is in a thread with them
-- reads it anew, and they look anew at what they were let see.
create function app.tell_of_companion(account uuid) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
	select pg_notify('engawa_live', 'seen_by:' || account);
	select pg_notify('engawa_live', 'threads:' || t.id) from public.threads t where account in (t.listener, t.proposed);
$$;

-- Called by the functions below alone: a person is about to be nobody here: whatever of theirs is open is read anew.
create function app.tell_of_person(account uuid) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
	select pg_notify('engawa_live', 'seen_by:' || s.recipient) from public.shares s
		where s.owner = account and s.recipient is not null and s.taken_back_at is null;
	select pg_notify('engawa_live', 'threads:' || t.id) from public.threads t where t.person = account;
$$;

revoke execute on function app.tell_of_companion(uuid), app.tell_of_person(uuid) from public;
