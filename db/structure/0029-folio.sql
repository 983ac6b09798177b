-- My folio: what a person made, learned or gave, in their own words and pictures.

create domain app.sealed_picture as bytea check (octet_length(value) between 30 and 8388608);
comment on domain app.sealed_picture is 'A picture, drawn anew without anything written inside and sealed by the program before it arrives here (AES-256-GCM).';

create table folio_items (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	kind text check (kind in ('made', 'learned', 'gave')),
	day date,
	title app.sealed,
	words app.sealed,
	links app.sealed,
	kept_at timestamptz not null default now(),
	put_away_at timestamptz
);
create index on folio_items (owner, kept_at);
comment on table folio_items is 'Something that a person made, learned or gave. Every field may be empty.';
comment on column folio_items.day is 'Of the person''s own choosing, where they want one to stand there.';
comment on column folio_items.links is 'Addresses, one on each line. They are never fetched.';
comment on column folio_items.put_away_at is 'Since when it lies out of sight; it can be taken out again.';

create table folio_pictures (
	id uuid primary key,
	item_id uuid not null references folio_items (id) on delete cascade,
	owner uuid not null references accounts (id) on delete cascade,
	alt app.sealed,
	picture app.sealed_picture not null,
	kept_at timestamptz not null default now()
);
-- Sealed bytes cannot be made smaller.
alter table folio_pictures alter column picture set storage external;
create index on folio_pictures (owner);
create index on folio_pictures (item_id);
comment on table folio_pictures is 'A picture in somebody''s folio: WebP, at most 2,048 dots wide and high, with nothing written inside.';
comment on column folio_pictures.alt is 'What is to be seen in it, in the person''s own words.';
