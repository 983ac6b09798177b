-- What a piece stirs in those who read it: counts, and nothing else.

create table stirred_answers (
	piece text check (piece ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(piece) <= 80),
	locale text check (locale in ('en', 'it', 'ja')),
	count integer not null default 1 check (count > 0),
	primary key (piece, locale)
);
comment on table stirred_answers is 'How often readers of a piece in a language said what it stirs, any word or none. Not who, not when.';

create table stirred_counts (
	piece text,
	locale text,
	feeling text check (feeling ~ '^[a-z]+(_[a-z]+)*$' and char_length(feeling) <= 40),
	count integer not null default 1 check (count > 0),
	primary key (piece, locale, feeling),
	foreign key (piece, locale) references stirred_answers (piece, locale) on delete cascade
);
comment on table stirred_counts is 'How often each word was chosen for a piece in a language.';
