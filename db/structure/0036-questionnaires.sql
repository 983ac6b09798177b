-- Questionnaires: what an association loads, what a practitioner offers, and what a person answered.

create table packs (
	id uuid primary key,
	association_id uuid not null references associations (id),
	definition text not null check (char_length(definition) between 1 and 30000),
	loaded_at timestamptz not null default now(),
	put_away_at timestamptz
);
create index on packs (association_id);
comment on table packs is 'A questionnaire with its texts, which an association loads under its own permission. Never changed: what was answered stays what was asked.';
comment on column packs.definition is 'As docs/measures.md describes it, in YAML, with texts and who gave the permission for them.';
comment on column packs.put_away_at is 'Since when it can be offered to nobody any more.';

create table sheet_offers (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	companion uuid references accounts (id) on delete set null,
	pack_id uuid not null references packs (id),
	offered_at timestamptz not null default now(),
	taken_back_at timestamptz check (taken_back_at >= offered_at)
);
create index on sheet_offers (owner);
create index on sheet_offers (companion);
create index on sheet_offers (pack_id);
comment on table sheet_offers is 'A questionnaire that a practitioner offers to somebody who has them among their people. Whether it was answered stands elsewhere, for its owner alone.';
comment on column sheet_offers.owner is 'Whom it is offered to.';
comment on column sheet_offers.companion is 'Who offers it.';

create table sheets (
	id uuid primary key references sheet_offers (id) on delete cascade,
	owner uuid not null references accounts (id) on delete cascade,
	pack_id uuid not null references packs (id),
	day date not null,
	answers app.sealed,
	kept_at timestamptz not null default now()
);
create index on sheets (owner, day);
create index on sheets (pack_id);
comment on table sheets is 'What somebody did with a questionnaire that was offered to them: answered it, or left it.';
comment on column sheets.day is 'The person''s own day.';
comment on column sheets.answers is 'The answers by number, and in which language they were given; null where it was left.';

alter table shares drop constraint shares_kind_check;
alter table shares add constraint shares_kind_check check (kind in ('check_ins', 'check_in_notes', 'sleeps', 'sheets'));
