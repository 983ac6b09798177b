-- Slips: a few lines left without a name on the veranda. Cards: a few sentences given to somebody, put away at any time.

create table slips (
	id uuid primary key,
	association_id uuid not null references associations (id),
	for_whom text not null check (for_whom in ('everyone', 'families', 'minors')),
	lookup bytea not null unique check (octet_length(lookup) = 32),
	form bytea not null unique check (octet_length(form) = 32),
	form_moment bytea not null check (octet_length(form_moment) = 32),
	locale text not null check (locale in ('en', 'it', 'ja')),
	words app.sealed not null,
	sooner_at timestamptz,
	left_day date not null,
	laid_day date,
	not_because text check (not_because in ('somebody', 'reachable', 'heavy', 'sells', 'hurts')),
	ends_day date not null,
	check (laid_day is null or not_because is null)
);
create index on slips (association_id, left_day) where laid_day is null and not_because is null;
create index on slips (locale, for_whom) where laid_day is not null;
create index on slips (ends_day);
comment on table slips is 'A few lines that somebody left on the veranda. Nothing in it says who: no account, no address, no hour.';
comment on column slips.association_id is 'Whose people read it before it lies there.';
comment on column slips.for_whom is 'Among whom it lies: everyone, families, or minors. Of the account that left it only this is kept.';
comment on column slips.lookup is 'A keyed fingerprint of the six words that lead back to it. The words are nowhere.';
comment on column slips.form is 'A keyed fingerprint of the form and its text, so that the same slip left twice is one.';
comment on column slips.form_moment is 'A keyed fingerprint of the minutes in which it was left; only the form itself can tell whether that was just now.';
comment on column slips.locale is 'The language of the page on which it was written.';
comment on column slips.words is 'What it says, under its own key, also while it lies there for others to turn over.';
comment on column slips.sooner_at is 'Set, to the hour, where its words sound like danger: somebody should read it sooner.';
comment on column slips.laid_day is 'When somebody read it and let it lie.';
comment on column slips.not_because is 'Why it does not lie there, as a code that is said to whoever has its words.';
comment on column slips.ends_day is 'The last day it is kept: ninety days after it was left, or laid.';

create table slip_keys (
	slip_id uuid primary key references slips (id) on delete cascade,
	wrapped bytea not null
);
comment on table slip_keys is 'One data key per slip, sealed under the master key that lives outside this database. It goes with its slip.';

create table cards (
	id uuid primary key,
	owner uuid not null references accounts (id) on delete cascade,
	receiver uuid references accounts (id) on delete set null,
	words app.sealed not null,
	made_at timestamptz not null default now(),
	ends_at timestamptz check (ends_at > made_at and ends_at <= made_at + interval '31 days'),
	put_away_at timestamptz check (put_away_at >= made_at)
);
create index on cards (owner, made_at);
create index on cards (receiver);
create index on cards (ends_at);
comment on table cards is 'A card that somebody gave, as they keep it themselves.';
comment on column cards.receiver is 'To whom it was given; null for a private link.';
comment on column cards.words is 'What it says, under the key of whoever gave it.';
comment on column cards.ends_at is 'Until when its private link leads to it; null for a card that was given to somebody.';

create table handed_cards (
	card_id uuid primary key references cards (id) on delete cascade,
	writer uuid not null references accounts (id) on delete cascade,
	receiver uuid references accounts (id) on delete cascade,
	token bytea unique check (octet_length(token) = 32),
	code bytea check (octet_length(code) = 32),
	words app.sealed,
	made_at timestamptz not null default now(),
	ends_at timestamptz,
	put_away_at timestamptz,
	check ((receiver is null) = (token is not null) and (token is null) = (code is null) and (token is null) = (ends_at is null)),
	check ((words is null) = (put_away_at is not null))
);
create index on handed_cards (receiver);
create index on handed_cards (writer);
comment on table handed_cards is 'The same card as it lies with the other side. Putting it away destroys what it says; that it was, stays for a month.';
comment on column handed_cards.token is 'A keyed fingerprint of the private link. The link is nowhere.';
comment on column handed_cards.code is 'A keyed fingerprint of the six digits that are said apart from the link.';
comment on column handed_cards.words is 'What it says, under a key of its own; nothing once it was put away.';

create table card_keys (
	card_id uuid primary key references handed_cards (card_id) on delete cascade,
	wrapped bytea not null
);
comment on table card_keys is 'One data key per card as it lies with the other side, sealed under the master key that lives outside this database.';

comment on table erasures is 'Random ids of accounts that erased themselves, of letters, slips and cards that were taken away and of companions'' ways in that ended, so that restoring an older backup ends them again.';
