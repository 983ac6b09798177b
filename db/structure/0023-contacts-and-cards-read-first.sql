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

-- A card that a minor gives to an account waits until somebody of an association has read it, where that association says so.
alter table associations add column minors_cards_first boolean not null default false;
comment on column associations.minors_cards_first is 'Whether somebody of it reads first what a minor writes on a card for somebody among their people.';

alter table handed_cards add column held boolean not null default false;
alter table handed_cards add column laid_aside_at timestamptz;
comment on column handed_cards.held is 'Whether it waits to be read first. Until then it is nowhere for whoever it is meant for.';
comment on column handed_cards.laid_aside_at is 'Since when whoever it was given to has it out of their sight. Its writer learns nothing of it.';

create table card_readings (
	id uuid primary key references cards (id) on delete cascade,
	owner uuid not null references accounts (id) on delete cascade,
	association_id uuid not null references associations (id) on delete cascade,
	asked_at timestamptz not null default now(),
	read_at timestamptz check (read_at >= asked_at),
	read_by uuid references accounts (id) on delete set null,
	read_as text check (char_length(read_as) between 1 and 40),
	words app.sealed,
	wrapped bytea,
	check ((read_at is null) = (read_as is null)),
	check ((words is null) = (wrapped is null)),
	check (words is null or read_at is not null)
);
create index on card_readings (owner);
create index on card_readings (association_id, asked_at) where read_at is null;
create index on card_readings (read_by);
comment on table card_readings is 'That somebody of an association reads a minor''s card before it lies with whom it is meant for.';
comment on column card_readings.id is 'Which card.';
comment on column card_readings.read_as is 'The first name of who read it and let it through, or handed it back.';
comment on column card_readings.words is 'Where it was handed back, what whoever read it wrote to the minor; null where it was let through, or waits.';
comment on column card_readings.wrapped is 'The data key of these words, sealed under the master key that lives outside this database.';

-- That something was wrong can be said of a card too.
alter table wrongs drop constraint wrongs_place_check;
alter table wrongs add constraint wrongs_place_check
	check (place in ('letters', 'murmurs', 'slips', 'hours', 'letterbox', 'two', 'cards'));

-- Whoever reads a minor's card first can mark that a human is needed sooner.
alter table concerns drop constraint concerns_place_check;
alter table concerns add constraint concerns_place_check
	check (place in ('letters', 'murmurs', 'slips', 'hours', 'letterbox', 'wrongs', 'cards'));
alter table concerns add column card_id uuid
	generated always as (case when place = 'cards' then item end) stored references card_readings (id) on delete cascade;
create index on concerns (card_id);
comment on column concerns.card_id is 'The item again where it is a card that is read first; only a minor''s is.';
