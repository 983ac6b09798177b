-- Being told that there is something: by mail or by a push of a browser, for whoever switched it on, outside their quiet hours.

create table quiet_hours (
	owner uuid primary key references accounts (id) on delete cascade,
	from_minute smallint not null default 1320 check (from_minute between 0 and 1439),
	until_minute smallint not null default 480 check (until_minute between 0 and 1439)
);
comment on table quiet_hours is 'Between which times of their own clock somebody is told nothing. Without a row from 22 to 8; from and until the same: never quiet.';
comment on column quiet_hours.from_minute is 'Minutes after midnight, in the time zone of the account.';
comment on column quiet_hours.until_minute is 'Minutes after midnight, in the time zone of the account.';

create table told_by_mail (
	id uuid primary key,
	owner uuid not null unique references accounts (id) on delete cascade,
	address app.sealed not null,
	wrapped bytea not null,
	asked_at timestamptz not null default now(),
	link app.sealed,
	link_print bytea unique check (octet_length(link_print) = 32),
	link_ends_at timestamptz,
	confirmed_at timestamptz,
	due_at timestamptz,
	tries smallint not null default 0 check (tries >= 0),
	trying_since timestamptz,
	told_at timestamptz,
	check ((link is null) = (link_print is null) and (link is null) = (link_ends_at is null)),
	check ((confirmed_at is null) = (link is not null))
);
create index on told_by_mail (due_at) where due_at is not null;
comment on table told_by_mail is 'Where somebody wants to be told by mail that there is something. One message at most waits, whatever gave rise to it.';
comment on column told_by_mail.address is 'Used to tell them, shown to nobody else, and no way to come in.';
comment on column told_by_mail.wrapped is 'The data key of this row, sealed under the master key that lives outside this database.';
comment on column told_by_mail.link is 'The link that confirms the address, until it was used.';
comment on column told_by_mail.link_print is 'A keyed fingerprint of that link.';
comment on column told_by_mail.due_at is 'When the one message is sent, or tried again; null where nothing waits.';
comment on column told_by_mail.tries is 'How often it was tried.';
comment on column told_by_mail.trying_since is 'Since when it is tried.';
comment on column told_by_mail.told_at is 'When they were last told. They are not told again for some hours.';

create table told_by_push (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	session_id uuid not null unique references sessions (id) on delete cascade,
	print bytea not null unique check (octet_length(print) = 32),
	subscription app.sealed not null,
	wrapped bytea not null,
	since timestamptz not null default now(),
	due_at timestamptz,
	tries smallint not null default 0 check (tries >= 0),
	trying_since timestamptz,
	told_at timestamptz
);
create index on told_by_push (owner);
create index on told_by_push (due_at) where due_at is not null;
comment on table told_by_push is 'In which browsers somebody wants to be told. Each goes with the session in which it was switched on.';
comment on column told_by_push.print is 'A keyed fingerprint of the browser''s address for pushes, so that a browser tells one account only.';
comment on column told_by_push.subscription is 'The browser''s address for pushes, and its keys.';
comment on column told_by_push.wrapped is 'The data key of this row, sealed under the master key that lives outside this database.';
comment on column told_by_push.due_at is 'When the one message is sent, or tried again; null where nothing waits.';
comment on column told_by_push.tries is 'How often it was tried.';
comment on column told_by_push.trying_since is 'Since when it is tried.';
comment on column told_by_push.told_at is 'When they were last told. They are not told again for some hours.';

create table mail_servers (
	association_id uuid primary key references associations (id),
	host text not null check (char_length(host) between 1 and 253),
	port integer not null check (port between 1 and 65535),
	safety text not null check (safety in ('tls', 'starttls', 'none')),
	login text not null default '' check (char_length(login) <= 254),
	password app.sealed,
	wrapped bytea not null,
	sender text not null check (char_length(sender) between 3 and 254),
	set_at timestamptz not null default now()
);
comment on table mail_servers is 'Through which server an association sends mail. Without one it sends none.';
comment on column mail_servers.safety is 'tls: from the first byte; starttls: from the greeting on, or not at all; none: only on this computer.';
comment on column mail_servers.password is 'Shown to nobody again.';
comment on column mail_servers.wrapped is 'The data key of the password, sealed under the master key that lives outside this database.';
comment on column mail_servers.sender is 'The address that mail comes from. The name beside it is always Engawa.';

create table mail_failures (
	id uuid primary key default gen_random_uuid(),
	association_id uuid unique nulls not distinct references associations (id),
	why text not null check (why in ('unreachable', 'refused', 'password', 'missing')),
	since timestamptz not null default now()
);
comment on table mail_failures is 'A mail server that takes no mail now: of an association, or the installation''s own where that is null. Gone with the next mail that is taken.';

alter table associations add column leave_url text
	check (leave_url ~ '^https://[^/?#\s]+' and char_length(leave_url) <= 300);
comment on column associations.leave_url is 'Where Leave quickly goes for its people; null for where the installation says.';
