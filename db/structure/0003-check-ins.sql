-- How it is now: the private records of one person.

create table imports (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	day date not null,
	made_at timestamptz not null default now(),
	undone_at timestamptz,
	kept integer not null default 0 check (kept >= 0),
	known integer not null default 0 check (known >= 0),
	skipped integer not null default 0 check (skipped >= 0),
	refused integer not null default 0 check (refused >= 0)
);
create index on imports (owner);
comment on table imports is 'A diary that was brought: how many rows were kept, already known, skipped by wish, and refused.';

create table check_ins (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	day date not null,
	at timestamptz not null,
	zone text not null check (char_length(zone) between 1 and 64),
	emotional app.dimension,
	social app.dimension,
	existential app.dimension,
	energy app.dimension,
	solitude text check (solitude in ('good', 'all_right', 'heavy', 'not_by_choice')),
	feelings text[] not null default '{}' check (cardinality(feelings) <= 60),
	places text[] not null default '{}' check (cardinality(places) <= 20),
	contacts text[] not null default '{}' check (cardinality(contacts) <= 10),
	contact_welcome text check (contact_welcome in ('welcome', 'so_so', 'not_welcome')),
	sleep_unknown boolean not null default false,
	import_id uuid references imports (id) on delete cascade,
	import_key bytea check (octet_length(import_key) = 32),
	kept_at timestamptz not null default now(),
	changed_at timestamptz
);
create index on check_ins (owner, day);
create index on check_ins (owner, at);
create index on check_ins (import_id) where import_id is not null;
create unique index on check_ins (owner, import_key) where import_key is not null;
comment on table check_ins is 'How it is now, or was at another moment. Every field may be empty.';
comment on column check_ins.day is 'The person''s own day, which begins when they say.';
comment on column check_ins.emotional is '"Someone understands me", 0 to 100.';
comment on column check_ins.social is '"I have a place among others", 0 to 100.';
comment on column check_ins.existential is '"My days mean something to me", 0 to 100.';
comment on column check_ins.solitude is 'How being alone was.';
comment on column check_ins.contacts is 'By oneself, in writing, by voice, in person; several.';
comment on column check_ins.import_key is 'A fingerprint of the row it came from, so that the same diary adds nothing twice.';

create table check_in_notes (
	id uuid primary key references check_ins (id) on delete cascade,
	owner uuid not null references accounts (id) on delete cascade,
	day date not null,
	note app.sealed not null
);
create index on check_in_notes (owner, day);
comment on table check_in_notes is 'A note beside a check-in, apart from it so that it can be shared apart. Same id.';

create table sleeps (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	day date not null,
	started_at timestamptz not null,
	ended_at timestamptz not null,
	zone text not null check (char_length(zone) between 1 and 64),
	kind text not null default 'main' check (kind in ('main', 'nap')),
	check_in_id uuid references check_ins (id) on delete set null,
	import_id uuid references imports (id) on delete cascade,
	import_key bytea check (octet_length(import_key) = 32),
	kept_at timestamptz not null default now(),
	check (ended_at > started_at and ended_at <= started_at + interval '48 hours')
);
create index on sleeps (owner, started_at);
create index on sleeps (owner, day);
create index on sleeps (check_in_id);
create unique index on sleeps (owner, import_key) where import_key is not null;
comment on table sleeps is 'One sleep, at any hour.';
comment on column sleeps.day is 'The person''s own day in which it ended.';
