-- Said quietly: words written alone, read by a human of an association by a day that was promised before.

create table murmur_promises (
	association_id uuid primary key references associations (id),
	days smallint not null check (days between 1 and 14),
	said_at timestamptz not null default now()
);
comment on table murmur_promises is 'Within how many days an association reads what is said quietly. Without this it does not have the place.';

create table murmurs (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	association_id uuid not null references associations (id),
	sent_at timestamptz not null default now(),
	words app.sealed not null,
	wants_answer boolean not null,
	promised_day date not null,
	sooner boolean not null default false,
	answer app.sealed,
	answered_as text check (char_length(answered_as) between 1 and 40),
	answered_day date,
	wrapped bytea not null,
	check ((answer is null) = (answered_day is null) and (answer is null) = (answered_as is null)),
	check (answer is null or wants_answer)
);
create index on murmurs (owner, sent_at);
create index on murmurs (association_id, promised_day);
comment on table murmurs is 'What somebody said quietly to an association. Its people read it without learning whose it is.';
comment on column murmurs.wants_answer is 'Whether an answer is welcome; without that none can be written.';
comment on column murmurs.promised_day is 'By which day somebody has read it, as was said before it was sent.';
comment on column murmurs.sooner is 'Whether somebody was asked to come sooner: its words sound like danger, or its writer asked.';
comment on column murmurs.answered_as is 'The first name of who answered.';
comment on column murmurs.wrapped is 'The data key of this murmur, sealed under the master key that lives outside this database.';

create table murmur_readings (
	murmur_id uuid primary key references murmurs (id) on delete cascade,
	by uuid references accounts (id) on delete set null,
	at timestamptz not null default now()
);
create index on murmur_readings (by);
comment on table murmur_readings is 'That somebody of the association has read a murmur. For the association; whoever wrote it is never told.';

create table wrongs (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	association_id uuid not null references associations (id),
	place text not null check (place in ('letters', 'murmurs', 'slips', 'hours', 'letterbox')),
	item uuid not null,
	said_at timestamptz not null default now(),
	promised_day date,
	words app.sealed not null,
	wrapped bytea not null
);
create index on wrongs (owner);
comment on table wrongs is 'That something somebody else wrote here was wrong, in the words of whoever it was written to.';
comment on column wrongs.item is 'Which answer, letter, slip … it is about.';
comment on column wrongs.promised_day is 'By which day somebody reads it, where the association has said so.';
comment on column wrongs.wrapped is 'The data key of these words, sealed under the master key that lives outside this database.';

create table concerns (
	id uuid primary key default gen_random_uuid(),
	association_id uuid not null references associations (id),
	place text not null check (place in ('letters', 'murmurs', 'slips', 'hours', 'letterbox', 'wrongs')),
	item uuid not null,
	why text not null check (why in ('words', 'mark', 'asked', 'wrong')),
	raised_at timestamptz not null default now(),
	taken_by uuid references accounts (id) on delete set null,
	taken_as text check (char_length(taken_as) between 1 and 40),
	taken_at timestamptz,
	closing app.sealed,
	wrapped bytea,
	closed_at timestamptz,
	murmur_id uuid generated always as (case when place = 'murmurs' then item end) stored references murmurs (id) on delete cascade,
	letter_id uuid generated always as (case when place = 'letterbox' then item end) stored references letters (id) on delete cascade,
	wrong_id uuid generated always as (case when place = 'wrongs' then item end) stored references wrongs (id) on delete cascade,
	check ((taken_at is null) = (taken_as is null)),
	check ((closing is null) = (closed_at is null) and (closing is null) = (wrapped is null))
);
create unique index on concerns (place, item) where closed_at is null;
create index on concerns (association_id, raised_at) where closed_at is null;
create index on concerns (taken_by);
create index on concerns (murmur_id);
create index on concerns (letter_id);
create index on concerns (wrong_id);
comment on table concerns is 'That a human is needed sooner somewhere. It calls people of the association there, and does nothing else.';
comment on column concerns.item is 'Which murmur, letter, slip … it is. It goes when that goes.';
comment on column concerns.murmur_id is 'The item again where it is a murmur, so that no concern outlives it.';
comment on column concerns.letter_id is 'The item again where it is a letter of the letterbox.';
comment on column concerns.wrong_id is 'The item again where it is a wrong.';
comment on column concerns.why is 'words: what was sent sounds like danger; mark: somebody of the association thinks so; asked: its writer asked; wrong: something that was written here was wrong.';
comment on column concerns.closing is 'A few words on how it was closed.';
comment on column concerns.wrapped is 'The data key of these words, sealed under the master key that lives outside this database.';

create table duties (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	begins_at timestamptz not null default now(),
	ends_at timestamptz not null check (ends_at > begins_at and ends_at <= begins_at + interval '31 days')
);
create index on duties (owner);
comment on table duties is 'From when to when somebody of an association is there for concerns.';

-- The letterbox is answered by the people of an association.

alter table letterboxes
	add column association_id uuid references associations (id),
	add column second_eyes boolean not null default false,
	add column languages text[] not null default '{en,it,ja}'
		check (cardinality(languages) >= 1 and languages <@ array['en', 'it', 'ja']);
create index on letterboxes (association_id);
comment on column letterboxes.association_id is 'Whose people read and answer what is put in; null where it was set up by hand, and nobody does so here.';
comment on column letterboxes.second_eyes is 'Whether somebody else of the association sees an answer before it is sent.';
comment on column letterboxes.languages is 'The languages in which letters are answered.';

create table letter_drafts (
	letter_id uuid primary key references letters (id) on delete cascade,
	draft app.sealed not null,
	by uuid references accounts (id) on delete set null,
	seen_by uuid references accounts (id) on delete set null,
	seen_at timestamptz
);
create index on letter_drafts (by);
create index on letter_drafts (seen_by);
comment on table letter_drafts is 'An answer that is being written, sealed under the key of its letter. It goes when the answer is sent.';
comment on column letter_drafts.by is 'Who wrote it last.';
comment on column letter_drafts.seen_at is 'When somebody else saw it as it is now; null after any change.';
