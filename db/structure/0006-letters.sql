-- The letterbox: a question without an account, and six words to come back for the answer.

create table letterboxes (
	id uuid primary key default gen_random_uuid(),
	reader text not null check (char_length(reader) between 1 and 40),
	role text not null check (char_length(role) between 1 and 80),
	locale text not null check (locale in ('en', 'it', 'ja')),
	answer_days smallint not null check (answer_days between 1 and 60),
	minimum_age smallint check (minimum_age between 6 and 18),
	opened_at timestamptz not null default now(),
	closed_at timestamptz check (closed_at >= opened_at)
);
create unique index on letterboxes ((true)) where closed_at is null;
comment on table letterboxes is 'That somebody is set up to read letters, and until when they answer. One is open at a time, or none.';
comment on column letterboxes.reader is 'The first name of who reads.';
comment on column letterboxes.role is 'Who that is, in words, such as "psychologist of the association".';
comment on column letterboxes.locale is 'The language in which the role is said.';
comment on column letterboxes.answer_days is 'How many days after a letter its answer is promised.';
comment on column letterboxes.minimum_age is 'From which age one may write, in years; null for any.';

create table letters (
	id uuid primary key,
	letterbox_id uuid not null references letterboxes (id),
	lookup bytea not null unique check (octet_length(lookup) = 32),
	form bytea not null unique check (octet_length(form) = 32),
	form_moment bytea not null check (octet_length(form_moment) = 32),
	locale text not null check (locale in ('en', 'it', 'ja')),
	question app.sealed not null,
	sent_day date not null,
	answer_by_day date not null,
	sooner_at timestamptz,
	answer app.sealed,
	answered_day date,
	ends_day date not null,
	check ((answer is null) = (answered_day is null))
);
create index on letters (ends_day);
create index on letters (letterbox_id);
comment on table letters is 'A question that somebody put into the letterbox. Nothing in it says who: no account, no address, no hour.';
comment on column letters.lookup is 'A keyed fingerprint of the six words that lead back to it. The words are nowhere.';
comment on column letters.form is 'A keyed fingerprint of the form and its text, so that the same letter sent twice is one.';
comment on column letters.form_moment is 'A keyed fingerprint of the minutes in which it was sent; only the form itself can tell whether that was just now.';
comment on column letters.locale is 'The language of the page on which it was written.';
comment on column letters.sooner_at is 'Set, to the hour, where its words sound like danger: somebody should read it sooner.';
comment on column letters.ends_day is 'The last day it is kept: ninety days after it was last opened by whoever wrote it.';

create table letter_keys (
	letter_id uuid primary key references letters (id) on delete cascade,
	wrapped bytea not null
);
comment on table letter_keys is 'One data key per letter, sealed under the master key that lives outside this database. It goes with its letter.';

alter table erasures rename column account to id;
comment on table erasures is 'Random ids of accounts that erased themselves and of letters that were put away, so that restoring an older backup erases them again.';
