-- Associations, who accompanies in them, and whom a person has let in.

create table associations (
	id uuid primary key default gen_random_uuid(),
	name text not null check (char_length(name) between 1 and 120),
	locale text not null check (locale in ('en', 'it', 'ja')),
	operator text not null check (char_length(operator) between 1 and 300),
	promise text not null check (char_length(promise) between 1 and 2000),
	languages text[] not null check (cardinality(languages) >= 1 and languages <@ array['en', 'it', 'ja']),
	countries text[] not null default '{}' check (cardinality(countries) <= 40),
	minimum_age smallint not null default 14 check (minimum_age between 6 and 99),
	emergency text not null check (char_length(emergency) between 1 and 4000),
	open_places text[] not null default '{}'
		check (open_places <@ array['letters', 'murmurs', 'slips', 'hours', 'letterbox']),
	begun_at timestamptz not null default now(),
	ended_at timestamptz check (ended_at >= begun_at)
);
comment on table associations is 'An association that is beside people here. One installation may hold several, with separate data.';
comment on column associations.locale is 'The language in which operator, promise and emergency are written.';
comment on column associations.operator is 'Who runs this computer and how to reach them.';
comment on column associations.promise is 'What whoever runs this computer promises, since they hold the key to the safe.';
comment on column associations.countries is 'ISO 3166 codes, lower case, of where it is at home; none for anywhere.';
comment on column associations.minimum_age is 'From which age somebody may write to it, in years.';
comment on column associations.emergency is 'What is done when a life is in danger; shown to everyone who lets somebody in.';
comment on column associations.open_places is 'What it staffs. What is not named here is absent from the pages.';

create table companions (
	id uuid primary key references accounts (id) on delete cascade,
	association_id uuid not null references associations (id),
	first_name text not null check (char_length(first_name) between 1 and 40),
	about text not null default '' check (char_length(about) <= 600),
	reads text not null default '' check (char_length(reads) <= 200),
	roles text[] not null check (
		cardinality(roles) >= 1 and roles <@ array['listener', 'practitioner', 'coordinator', 'administrator']
	),
	minors_until_day date,
	joined_at timestamptz not null default now(),
	left_at timestamptz check (left_at >= joined_at)
);
create index on companions (association_id) where left_at is null;
comment on table companions is 'Who accompanies people in an association: by first name, with what they do there.';
comment on column companions.id is 'The account of theirs.';
comment on column companions.about is 'A few lines about themselves, in their own words.';
comment on column companions.reads is 'When they usually read, in words, such as "Tuesdays and Fridays, in the evening".';
comment on column companions.minors_until_day is 'An administrator has marked that they may accompany minors, up to and including this day; null if not.';
comment on column companions.left_at is 'When they left. Access ends with it.';

create table companion_marks (
	id uuid primary key default gen_random_uuid(),
	association_id uuid not null references associations (id),
	companion uuid references accounts (id) on delete set null,
	by uuid references accounts (id) on delete set null,
	act text not null check (char_length(act) between 1 and 60),
	detail text not null default '' check (char_length(detail) <= 300),
	at timestamptz not null default now()
);
create index on companion_marks (association_id, at);
comment on table companion_marks is 'The log of staff acts: settings changed, roles given and taken, people invited, rights marked. Never what anybody wrote.';
comment on column companion_marks.companion is 'Whom the act concerns, if anybody.';
comment on column companion_marks.act is 'A code, such as role_given, settings_changed, left.';

create table tie_codes (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	lookup bytea not null unique check (octet_length(lookup) = 32),
	made_at timestamptz not null default now(),
	ends_at timestamptz not null check (ends_at > made_at and ends_at <= made_at + interval '31 days'),
	used_at timestamptz
);
create index on tie_codes (owner);
comment on table tie_codes is 'A code that one side gives the other in words or by letter, to be among their people. Used once.';
comment on column tie_codes.lookup is 'A keyed fingerprint of the code. The code is nowhere.';

create table ties (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	other uuid not null references accounts (id) on delete cascade,
	called text not null check (char_length(called) between 1 and 40),
	made_at timestamptz not null default now(),
	removed_at timestamptz check (removed_at >= made_at),
	check (owner <> other)
);
create unique index on ties (owner, other) where removed_at is null;
create index on ties (other) where removed_at is null;
comment on table ties is 'Whom somebody has among their people. Each side has a row of its own; removing one is silent and changes nothing of the other.';
comment on column ties.called is 'What the other is called here: the first name or nickname they had when the tie was made.';
