-- A diary on its way in: a sealed file in the data folder, and this row that says whose it is.

create table uploads (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	begun_at timestamptz not null default now(),
	ends_at timestamptz not null,
	bytes bigint check (bytes >= 0),
	name app.sealed
);
create unique index on uploads (owner);
comment on table uploads is 'A file being looked at before it is kept or left. One at a time; its key is only in its owner''s browser.';
comment on column uploads.ends_at is 'When it is swept, whatever became of it.';
comment on column uploads.bytes is 'How long it is, or null while it is still arriving.';
comment on column uploads.name is 'What the file was called.';
