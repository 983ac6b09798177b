-- Passkeys: a way in that a device keeps, for persons and for companions. It stands beside words and passwords.

create table passkeys (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	called app.sealed not null,
	credential bytea not null unique check (octet_length(credential) between 16 and 1023),
	public_key bytea not null check (octet_length(public_key) between 32 and 4096),
	handle bytea not null check (octet_length(handle) = 32),
	counter bigint not null default 0 check (counter >= 0),
	added_at timestamptz not null default now(),
	last_used_day date,
	doubted_at timestamptz
);
create index on passkeys (owner);
comment on table passkeys is 'Ways in that a device keeps. What is here is public; the private half never leaves the device.';
comment on column passkeys.called is 'What its owner calls it, under their own key.';
comment on column passkeys.credential is 'Under which id the device knows it.';
comment on column passkeys.public_key is 'What its signatures are checked with (COSE).';
comment on column passkeys.handle is 'Random, the same for all of one account: under it the device keeps them. It is not the account''s id.';
comment on column passkeys.counter is 'How often the device says that it has signed; many always say 0.';
comment on column passkeys.last_used_day is 'The day on which it last let somebody in.';
comment on column passkeys.doubted_at is 'When its counter last went back, as it does where a copy of it signs.';

create table passkey_challenges (
	print bytea primary key check (octet_length(print) = 32),
	browser bytea check (octet_length(browser) = 32),
	session_id uuid references sessions (id) on delete cascade,
	handle bytea check (octet_length(handle) = 32),
	ends_at timestamptz not null default now() + interval '5 minutes',
	check ((browser is null) <> (session_id is null)),
	check ((handle is null) = (session_id is null))
);
create index on passkey_challenges (session_id);
create index on passkey_challenges (ends_at);
comment on table passkey_challenges is 'What a device is asked to sign: each good once, for five minutes, in the browser that asked. Swept when the next is asked for.';
comment on column passkey_challenges.print is 'A fingerprint of the challenge; it is nowhere.';
comment on column passkey_challenges.browser is 'Where somebody comes in: a fingerprint of a cookie of that browser.';
comment on column passkey_challenges.session_id is 'Where somebody adds a passkey: the session in which they do.';
comment on column passkey_challenges.handle is 'Under what the device keeps the passkey that is added.';
