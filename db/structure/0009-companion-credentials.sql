-- How companions come in: an address, a password and a code that changes. And how somebody becomes one.

create table companion_credentials (
	id uuid primary key references companions (id) on delete cascade,
	lookup bytea not null unique check (octet_length(lookup) = 32),
	email app.sealed not null,
	password_hash text not null check (char_length(password_hash) between 20 and 300),
	secret app.sealed not null,
	last_step bigint not null default 0,
	erasure_id uuid not null unique default gen_random_uuid(),
	made_at timestamptz not null default now()
);
comment on table companion_credentials is 'How a companion comes in. A code of the second factor works once.';
comment on column companion_credentials.lookup is 'A keyed fingerprint of the e-mail address.';
comment on column companion_credentials.email is 'The address, under the companion''s own key.';
comment on column companion_credentials.password_hash is 'Argon2id, in its own notation.';
comment on column companion_credentials.secret is 'The secret of the second factor, under the companion''s own key.';
comment on column companion_credentials.last_step is 'The last half minute whose code was used; only later ones count (RFC 6238).';
comment on column companion_credentials.erasure_id is 'A random id that is noted when this way in ends, so that no older backup opens it again.';

comment on table erasures is 'Random ids of accounts that erased themselves, of letters that were put away and of companions'' ways in that ended, so that restoring an older backup ends them again.';

create table spare_codes (
	companion_id uuid not null references companions (id) on delete cascade,
	code bytea not null check (octet_length(code) = 32),
	used_at timestamptz,
	primary key (companion_id, code)
);
comment on table spare_codes is 'For when the second factor is lost: keyed fingerprints of codes, each good once.';

create table invitations (
	id uuid primary key default gen_random_uuid(),
	association_id uuid not null references associations (id),
	token_hash bytea not null unique check (octet_length(token_hash) = 32),
	roles text[] not null check (
		cardinality(roles) >= 1 and roles <@ array['listener', 'practitioner', 'coordinator', 'administrator']
	),
	made_by uuid references accounts (id) on delete set null,
	made_at timestamptz not null default now(),
	ends_at timestamptz not null check (ends_at > made_at and ends_at <= made_at + interval '31 days'),
	used_at timestamptz
);
create index on invitations (association_id) where used_at is null;
comment on table invitations is 'Links through which somebody may join an association, once.';
