-- Small things that somebody took, changed or wrote, and what the offer knows of them. What was taken, how it was and what was
-- put away is sealed: nobody counts it, and no query can.

create table own_steps (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	step app.sealed not null,
	kept_at timestamptz not null default now(),
	changed_at timestamptz
);
create index on own_steps (owner, kept_at);
comment on table own_steps is 'A small thing in somebody''s own words, or one of the library as they changed it.';
comment on column own_steps.step is 'Words, smaller form and place, as JSON.';

create table attempts (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	day date not null,
	attempt app.sealed not null,
	remind_at timestamptz,
	kept_at timestamptz not null default now(),
	changed_at timestamptz
);
create index on attempts (owner, kept_at);
create index on attempts (remind_at) where remind_at is not null;
comment on table attempts is 'A small thing that somebody took, with what they wrote before and after. Every word of it may be missing.';
comment on column attempts.day is 'The person''s own day in which it was taken.';
comment on column attempts.attempt is 'What was taken, its if and then, what was expected, how it was, as JSON.';
comment on column attempts.remind_at is 'When they are told, once, that there is something; null for never, or when it was done.';

create table offers (
	owner uuid primary key references accounts (id) on delete cascade,
	known app.sealed not null,
	changed_at timestamptz not null default now()
);
comment on table offers is 'What the offer knows of somebody: shown to them in plain words, and forgotten when they say so.';

create table rests (
	owner uuid primary key references accounts (id) on delete cascade,
	since timestamptz not null default now()
);
comment on table rests is 'Whoever rests is offered nothing and sent no reminder, until they end it. Gone when they do.';

-- Over many people, and only over those who allowed it.

create table difficulty_allowances (
	owner uuid primary key references accounts (id) on delete cascade,
	version smallint not null,
	given_at timestamptz not null default now()
);
comment on table difficulty_allowances is 'Who allowed that how small things of the library were for them helps to offer them to others, in which wording. Gone when taken back.';

create table difficulty_answers (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade references difficulty_allowances (owner) on delete cascade,
	step text not null check (step ~ '^[a-z0-9-]{1,80}$'),
	light boolean not null
);
create index on difficulty_answers (owner);
comment on table difficulty_answers is 'How one small thing of the library was for one who allowed it: without words, day or hour.';

create table difficulties (
	step text primary key check (step ~ '^[a-z0-9-]{1,80}$'),
	mean double precision not null,
	spread double precision not null check (spread > 0),
	estimated_at timestamptz not null default now()
);
comment on table difficulties is 'How small things of the library are for people here, estimated together from what was allowed; of fewer than ten people nothing.';
