-- A plan for hard moments: one for each person, and nobody else's to look at.

create table plans (
	id uuid primary key,
	owner uuid not null unique references accounts (id) on delete cascade,
	signs app.sealed,
	alone app.sealed,
	places app.sealed,
	people app.sealed,
	numbers app.sealed,
	lines app.sealed,
	safer app.sealed,
	reasons app.sealed,
	changed_at timestamptz not null default now()
);
comment on table plans is 'A plan for hard moments, in the person''s own words. Every part may be empty. Never shared, and never looked at by anyone or any program.';
comment on column plans.signs is 'What tells the person that a hard moment is coming.';
comment on column plans.alone is 'What they can do alone.';
comment on column plans.places is 'Places and sounds.';
comment on column plans.people is 'People they may call.';
comment on column plans.numbers is 'A country and which of its helplines they chose: "it: telefono-amico, telefono-azzurro".';
comment on column plans.lines is 'Another number of their own.';
comment on column plans.safer is 'What makes the room safer.';
comment on column plans.reasons is 'Why they stay.';
