-- What somebody asked of their own days: days with something beside days without it.

create table comparisons (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	position smallint not null check (position between 1 and 3),
	comparison app.sealed not null,
	picked_at timestamptz not null default now(),
	unique (owner, position)
);
comment on table comparisons is 'A comparison that somebody picked; three at most. What comes of it is worked out anew each time and kept nowhere.';
comment on column comparisons.position is 'Which of the three, 1 to 3.';
comment on column comparisons.comparison is 'What is looked for on a day, and which answer is set beside it, as JSON.';
