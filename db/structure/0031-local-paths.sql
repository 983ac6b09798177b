-- Things to make and learn near by, which an association writes beside those that come with the program.

create table local_paths (
	id uuid primary key,
	association_id uuid not null references associations (id),
	locale text not null check (locale in ('en', 'it', 'ja')),
	field text not null check (field in ('making', 'learning', 'giving', 'working')),
	title text not null check (char_length(title) between 1 and 120),
	what text not null check (char_length(what) between 1 and 800),
	ways text[] not null check (
		cardinality(ways) >= 1 and ways <@ array['alone', 'one_way', 'written', 'voice', 'in_person', 'with_face']
	),
	first text not null check (char_length(first) between 1 and 800),
	leave text not null check (char_length(leave) between 1 and 800),
	cost text not null check (cost in ('free', 'little', 'varies', 'pays')),
	cost_says text not null default '' check (char_length(cost_says) <= 300),
	languages text[] not null default '{}' check (languages <@ array['en', 'it', 'ja']),
	place text not null check (char_length(place) between 1 and 120),
	web text check (char_length(web) <= 300 and web like 'https://%'),
	reach text not null default '' check (char_length(reach) <= 300),
	seen_day date not null,
	version integer not null default 1,
	taken_away_at timestamptz
);
create index on local_paths (association_id);
comment on table local_paths is 'Something to make, learn, give or work at near by, in the words of an association, for anyone to read. It is the association''s: who wrote or changed it stands in the log of staff acts only.';
comment on column local_paths.locale is 'The language it is written in; it is shown as that to readers of any other.';
comment on column local_paths.first is 'What the first ten minutes are.';
comment on column local_paths.leave is 'How one leaves again, and what stays.';
comment on column local_paths.languages is 'In which one can take part; none for whatever is spoken there.';
comment on column local_paths.place is 'The town or the area.';
comment on column local_paths.reach is 'How one gets there or in touch, where that is more than an address to open.';
comment on column local_paths.seen_day is 'When somebody of the association last looked at it. After a year it is said to be old.';
comment on column local_paths.version is 'Rises with each change, so that nobody writes over what another changed meanwhile.';
comment on column local_paths.taken_away_at is 'Since when it stands on no page for others; it can be put back.';
