-- An hour on the veranda: hosted, for several. What is said in it is gone when it ends.

create table hours (
	id uuid primary key,
	association_id uuid not null references associations (id),
	host uuid not null references companions (id) on delete cascade,
	minors boolean not null,
	locale text not null check (locale in ('en', 'it', 'ja')),
	kind text not null check (kind in ('game', 'reading', 'music', 'drawing', 'silence', 'own')),
	about text not null default '' check (char_length(about) <= 300),
	size text not null check (size in ('very_few', 'few', 'some')),
	signs boolean not null default true,
	writing boolean not null default true,
	starts_at timestamptz not null,
	ends_at timestamptz not null,
	opened_at timestamptz,
	paused_at timestamptz,
	ended_at timestamptz,
	cancelled_at timestamptz,
	last_number bigint not null default 0,
	check (ends_at > starts_at and ends_at <= starts_at + interval '4 hours')
);
create index on hours (association_id, starts_at);
create index on hours (ends_at) where ended_at is null;
comment on table hours is 'A hosted hour on the veranda, as its host announces it to anyone.';
comment on column hours.minors is 'Whether it is for minors, or else for adults. Never for both.';
comment on column hours.locale is 'The language that is spoken in it.';
comment on column hours.about is 'What happens, in the host''s own words, for anyone to read.';
comment on column hours.size is 'How many usually come, in words. Nobody is counted.';
comment on column hours.signs is 'Whether small signs may be given.';
comment on column hours.writing is 'Whether one may write under a name for this hour.';
comment on column hours.last_number is 'The number of its latest change. Given while this row is held, so that numbers follow commits.';

create table hour_keys (
	hour_id uuid primary key references hours (id) on delete cascade,
	wrapped bytea not null
);
comment on table hour_keys is 'One data key per hour, sealed under the master key that lives outside this database. It goes when the hour ends.';

create table host_presences (
	id uuid primary key default gen_random_uuid(),
	hour_id uuid not null references hours (id) on delete cascade,
	begun_at timestamptz not null default now(),
	seen_at timestamptz not null default now(),
	ended_at timestamptz
);
create index on host_presences (hour_id, seen_at);
comment on table host_presences is 'That the host was there: from when, until when. Over when they say so, or when their page has been gone for a minute.';
comment on column host_presences.seen_at is 'When their open page last said so.';

create table hour_seats (
	id uuid primary key default gen_random_uuid(),
	owner uuid not null references accounts (id) on delete cascade,
	hour_id uuid not null references hours (id) on delete cascade,
	way text not null check (way in ('watch', 'signs', 'write')),
	called app.sealed,
	called_print bytea check (octet_length(called_print) = 32),
	taken_at timestamptz not null default now(),
	led_out_at timestamptz,
	unique (owner, hour_id),
	unique (hour_id, called_print),
	check (way <> 'write' or (called is not null and called_print is not null))
);
comment on table hour_seats is 'How somebody takes part in an hour that is open. Whoever only watches has no row here. Gone when the hour ends.';
comment on column hour_seats.way is 'Only watching, small signs, or writing under a name for this hour.';
comment on column hour_seats.called is 'The name for this hour, under the owner''s own key.';
comment on column hour_seats.called_print is 'A keyed fingerprint of it, so that two do not write under one name.';
comment on column hour_seats.led_out_at is 'The host has asked them to watch only, from then on.';

create table hour_lines (
	id uuid primary key,
	hour_id uuid not null references hours (id) on delete cascade,
	seat_id uuid references hour_seats (id) on delete cascade,
	name app.sealed,
	body app.sealed,
	number bigint not null,
	changed bigint not null,
	said_at timestamptz not null default now(),
	hidden_at timestamptz,
	unique (hour_id, number)
);
create index on hour_lines (hour_id, changed);
create index on hour_lines (seat_id);
comment on table hour_lines is 'What is said in an hour, under the key of the hour. Gone when it ends.';
comment on column hour_lines.seat_id is 'Whose it is; nobody is shown it. None where the host said it.';
comment on column hour_lines.name is 'The name for this hour; none where the host said it.';
comment on column hour_lines.body is 'The text; none where the host has hidden it.';
comment on column hour_lines.changed is 'The number of its latest change: when it was said, or hidden.';

create table hour_concerns (
	line_id uuid primary key references hour_lines (id) on delete cascade,
	hour_id uuid not null references hours (id) on delete cascade
);
comment on table hour_concerns is 'Lines whose words sound like danger: the host looks at them sooner. Nothing else follows from it.';

create table hour_signs (
	hour_id uuid not null references hours (id) on delete cascade,
	sign text not null check (sign in ('here', 'nice', 'thanks', 'going')),
	number bigint not null,
	given_at timestamptz not null default now(),
	primary key (hour_id, sign)
);
comment on table hour_signs is 'Small signs that pass. Each of the four is kept once an hour, when somebody last gave it: not by whom, and not how often.';
