-- Letters with one named human. A thread is asked for, somebody is proposed, the person accepts, and the listener writes first.

create table threads (
	id uuid primary key,
	person uuid not null references accounts (id) on delete cascade,
	association_id uuid not null references associations (id),
	about text not null check (about in ('nothing', 'like', 'heavy', 'unknown')),
	wishes app.sealed,
	asked_at timestamptz not null default now(),
	proposed uuid references accounts (id) on delete set null,
	proposed_at timestamptz,
	declined_at timestamptz,
	listener uuid references accounts (id) on delete set null,
	listener_since timestamptz,
	ended_at timestamptz check (ended_at >= asked_at),
	heard_month date
);
create unique index on threads (person, association_id) where ended_at is null;
create index on threads (listener);
create index on threads (association_id);
comment on table threads is 'Letters between somebody and one named companion: asked for, proposed, accepted, ended. It stays open however long nothing is written.';
comment on column threads.about is 'What it is about, as far as somebody likes to say: nothing in particular, something I like, something heavy, I do not know.';
comment on column threads.wishes is 'Whom they would like, in their own words, under the key of the thread.';
comment on column threads.proposed is 'The companion who is proposed to the person now: at first, or to take over.';
comment on column threads.declined_at is 'When a proposal was last declined. No reason is asked for, and nothing follows from it.';
comment on column threads.ended_at is 'When either side ended it. Only the person opens it again.';
comment on column threads.heard_month is 'The month in which the person last said whether they felt listened to. What they said is counted elsewhere, without them.';

create table thread_keys (
	thread_id uuid primary key references threads (id) on delete cascade,
	wrapped bytea not null
);
comment on table thread_keys is 'One data key per thread, sealed under the master key that lives outside this database. It goes with its thread.';

create table thread_letters (
	id uuid primary key,
	thread_id uuid not null references threads (id) on delete cascade,
	writer uuid references accounts (id) on delete set null,
	by_person boolean not null,
	signed text check (char_length(signed) between 1 and 40),
	text app.sealed,
	sign text check (sign in ('read', 'go_on', 'not_now', 'thanks')),
	sent_at timestamptz not null default now(),
	taken_back_at timestamptz check (taken_back_at >= sent_at),
	sooner_at timestamptz,
	check (num_nonnulls(text, sign) = case when taken_back_at is null then 1 else 0 end),
	check (by_person = (signed is null))
);
create index on thread_letters (thread_id, sent_at);
comment on table thread_letters is 'One letter of a thread, or an answer without words. Whether it was read is nowhere.';
comment on column thread_letters.signed is 'The first name of the companion who wrote it; null for the person.';
comment on column thread_letters.text is 'Under the key of the thread; destroyed when it is taken back.';
comment on column thread_letters.sign is 'An answer without words: I read it, go on, not now, thank you.';
comment on column thread_letters.sooner_at is 'Set where a person''s words sound like danger: somebody should read it sooner.';

create table thread_notes (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	thread_id uuid not null references threads (id) on delete cascade,
	note app.sealed not null,
	kept_at timestamptz not null default now()
);
create index on thread_notes (owner, thread_id);
create index on thread_notes (thread_id);
comment on table thread_notes is 'What a listener notes for themselves beside a thread, under their own key.';

create table thread_advices (
	id uuid primary key default gen_random_uuid(),
	thread_id uuid not null references threads (id) on delete cascade,
	asked_by uuid references accounts (id) on delete set null,
	asked_at timestamptz not null default now(),
	ends_at timestamptz not null default now() + interval '7 days'
);
create index on thread_advices (thread_id);
comment on table thread_advices is 'A listener asked for advice: for a week the coordinators of the association can read the thread, and the person sees that.';

create table heard_counts (
	association_id uuid references associations (id),
	month date check (extract(day from month) = 1),
	answer text check (answer in ('yes', 'a_bit', 'no', 'unsaid')),
	count integer not null default 1 check (count > 0),
	primary key (association_id, month, answer)
);
comment on table heard_counts is 'How people of an association answered whether they felt listened to: counts of a month, and nothing of who.';

create table quiet_reminders (
	owner uuid primary key references accounts (id) on delete cascade,
	since timestamptz not null default now()
);
comment on table quiet_reminders is 'Companions who switched the reminders of listening off.';
