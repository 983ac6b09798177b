-- Accounts, what brings one back, sessions and consent.

create domain app.sealed as bytea;
comment on domain app.sealed is 'Free text, sealed by the program before it arrives here (AES-256-GCM).';

create domain app.dimension as smallint check (value between 0 and 100);
comment on domain app.dimension is 'A scale of eleven dots, stored as 0, 10 … 100.';

create table accounts (
	id uuid primary key default gen_random_uuid(),
	kind text not null check (kind in ('person', 'relative', 'teacher', 'companion')),
	nickname text not null check (char_length(nickname) between 1 and 40),
	locale text not null check (locale in ('en', 'it', 'ja')),
	zone text not null check (char_length(zone) between 1 and 64),
	day_begins smallint not null default 240 check (day_begins between 0 and 1439),
	minor_until_day date,
	created_at timestamptz not null default now()
);
comment on table accounts is 'Whoever keeps something here. No e-mail, no name, no date of birth.';
comment on column accounts.kind is 'Which door: the person at the centre, a relative, a teacher, or a companion of the association.';
comment on column accounts.nickname is 'Only displayed; need not be unique.';
comment on column accounts.day_begins is 'Minutes after midnight at which the person''s own day begins.';
comment on column accounts.minor_until_day is 'The day they come of age, or null if they already were when they kept.';

create table account_keys (
	owner uuid primary key references accounts (id) on delete cascade,
	wrapped bytea not null
);
comment on table account_keys is 'One data key per account, sealed under the master key that lives outside this database.';

create table account_words (
	owner uuid primary key references accounts (id) on delete cascade,
	lookup bytea not null unique check (octet_length(lookup) = 32),
	made_at timestamptz not null default now(),
	written_down_at timestamptz
);
comment on table account_words is 'How a person comes back: a keyed fingerprint of their six words. The words are nowhere.';
comment on column account_words.written_down_at is 'When they said that they have written them down.';

create table sessions (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	begun_at timestamptz not null default now(),
	ends_at timestamptz not null,
	revoked_at timestamptz,
	shared_device boolean not null default false
);
create index on sessions (owner);
comment on table sessions is 'Where somebody is signed in. The id is a fingerprint of a token that only their browser has.';

create table consents (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	purpose text not null check (purpose in ('keep')),
	version smallint not null,
	given_at timestamptz not null default now()
);
create index on consents (owner);
comment on table consents is 'What was agreed to, in which wording, when.';

create table erasures (
	account uuid primary key,
	erased_at timestamptz not null default now()
);
comment on table erasures is 'Random ids of accounts that erased themselves, so that restoring an older backup erases them again.';

create table guesses (
	bucket bytea primary key check (octet_length(bucket) = 32),
	begun_at timestamptz not null default now(),
	count integer not null default 1
);
comment on table guesses is 'How often something was tried, by a fingerprint that changes every day. Swept after a day.';

create table setup_links (
	token_hash bytea primary key check (octet_length(token_hash) = 32),
	made_at timestamptz not null default now(),
	ends_at timestamptz not null,
	used_at timestamptz
);
comment on table setup_links is 'One-time links for the first administrator.';
