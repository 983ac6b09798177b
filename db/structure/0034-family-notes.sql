-- Notes for me: what somebody who loves somebody wrote for themselves.

create table family_notes (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	day date not null,
	said app.sealed,
	ease app.sealed,
	how app.sealed,
	good app.sealed,
	kept_at timestamptz not null default now(),
	changed_at timestamptz
);
create index on family_notes (owner, day, kept_at);
comment on table family_notes is 'A note for oneself by somebody who loves somebody. Every part may be empty. Never shared, and never looked at by anyone or any program.';
comment on column family_notes.day is 'The writer''s own day, or another that they chose.';
comment on column family_notes.said is 'What they said.';
comment on column family_notes.ease is 'How they were, 0 (heavy) to 100 (light) in steps of ten.';
comment on column family_notes.how is 'How they were, in words.';
comment on column family_notes.good is 'What was good between the two.';
comment on column family_notes.changed_at is 'When it was last changed, if it was.';
