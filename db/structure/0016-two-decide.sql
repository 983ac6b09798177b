-- Two people of an association decide together, with a reason, to open for a day what somebody wrote to it.

create table two_openings (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	association_id uuid not null references associations (id),
	concern_id uuid references concerns (id) on delete set null,
	proposed_by uuid references accounts (id) on delete set null,
	proposed_as text not null check (char_length(proposed_as) between 1 and 40),
	proposed_at timestamptz not null default now(),
	told_first boolean not null,
	words app.sealed not null,
	wrapped bytea not null,
	agreed_by uuid references accounts (id) on delete set null,
	agreed_as text check (char_length(agreed_as) between 1 and 40),
	agreed_at timestamptz check (agreed_at between proposed_at and proposed_at + interval '24 hours'),
	ended_at timestamptz check (ended_at >= proposed_at),
	check (agreed_by <> proposed_by),
	check ((agreed_at is null) = (agreed_as is null))
);
create index on two_openings (owner);
create index on two_openings (association_id, proposed_at);
create index on two_openings (concern_id);
create index on two_openings (proposed_by);
create index on two_openings (agreed_by);
comment on table two_openings is 'That two people of an association opened together, for 24 hours, what somebody wrote to it.';
comment on column two_openings.owner is 'Whose writings it opens. They are told of it: before, or when it is over.';
comment on column two_openings.told_first is 'Whether they are told as soon as it is proposed; otherwise when it is over.';
comment on column two_openings.words is 'Why, in words that are written for the person to read.';
comment on column two_openings.wrapped is 'The data key of these words, sealed under the master key that lives outside this database.';
comment on column two_openings.agreed_at is 'From then on it is open for 24 hours, unless it ends sooner. Where nobody agrees within 24 hours it opens nothing.';

create table two_looks (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	two_opening_id uuid not null references two_openings (id) on delete cascade,
	viewer uuid references accounts (id) on delete set null,
	viewed_as text not null check (char_length(viewed_as) between 1 and 40),
	session_id uuid not null,
	kind text not null check (kind in ('letters', 'murmurs', 'wrongs')),
	looked_at timestamptz not null default now()
);
create index on two_looks (owner);
create index on two_looks (two_opening_id);
create index on two_looks (viewer, looked_at);
comment on table two_looks is 'Each look that one of two who decided together took: who, when, and at what kind.';
comment on column two_looks.viewed_as is 'The first name of who looked.';

-- That something was wrong can be said of such a decision too.
alter table wrongs drop constraint wrongs_place_check;
alter table wrongs add constraint wrongs_place_check
	check (place in ('letters', 'murmurs', 'slips', 'hours', 'letterbox', 'two'));
