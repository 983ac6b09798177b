-- Permission to look, and each look that was taken.

create table shares (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	recipient uuid references accounts (id) on delete set null,
	kind text not null check (kind in ('check_ins', 'check_in_notes', 'sleeps')),
	item_id uuid,
	from_day date,
	until_day date,
	purpose text not null check (char_length(purpose) between 1 and 500),
	made_at timestamptz not null default now(),
	ends_at timestamptz not null check (ends_at > made_at and ends_at <= made_at + interval '366 days'),
	taken_back_at timestamptz,
	check (owner <> recipient),
	check (item_id is null or from_day is null),
	check ((from_day is null) = (until_day is null)),
	check (from_day <= until_day)
);
create index on shares (owner);
create index on shares (recipient, kind) where taken_back_at is null;
comment on table shares is 'Who may look at what, why and until when. Never changed, only taken back.';
comment on column shares.kind is 'The table that may be looked at.';
comment on column shares.item_id is 'Only this one row of it; else a span of days; else all of it.';
comment on column shares.from_day is 'The first of the person''s own days that may be seen.';

create table openings (
	id uuid primary key default gen_random_uuid(),
	share_id uuid not null references shares (id) on delete cascade,
	owner uuid not null references accounts (id) on delete cascade,
	viewer uuid references accounts (id) on delete set null,
	session_id uuid not null,
	opened_at timestamptz not null default now()
);
create index on openings (owner, opened_at);
create index on openings (viewer, session_id, opened_at);
comment on table openings is 'One look that was taken. Nothing shared is read without such a row, and it admits for 60 seconds.';
