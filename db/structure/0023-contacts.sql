-- A way to be reached that somebody leaves with an association of their own will.

create table contacts (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	association_id uuid not null references associations (id) on delete cascade,
	words app.sealed not null,
	wrapped bytea not null,
	left_at timestamptz not null default now(),
	unique (owner, association_id)
);
create index on contacts (association_id);
comment on table contacts is 'A way to reach somebody, or somebody they trust, that they left with an association; read only where two of it decide together.';
comment on column contacts.words is 'In their own words, a few lines.';
comment on column contacts.wrapped is 'The data key of these words, sealed under the master key that lives outside this database.';
comment on column contacts.left_at is 'When it was left, or last changed.';

-- It can be looked at by two who decided together, as what was written to the association can.
alter table two_looks drop constraint two_looks_kind_check;
alter table two_looks add constraint two_looks_kind_check check (kind in ('letters', 'murmurs', 'wrongs', 'contact'));
