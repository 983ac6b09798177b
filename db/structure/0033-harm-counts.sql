-- How things at home were after an exercise for families: counts, and nothing else.

create table harm_counts (
	month date check (extract(day from month) = 1),
	theme text check (theme ~ '^[a-z]+$' and char_length(theme) <= 40),
	answer text check (answer in ('harder', 'same', 'easier')),
	count integer not null default 1 check (count > 0),
	primary key (month, theme, answer)
);
comment on table harm_counts is 'How often families said after an exercise that things at home got harder, easier or stayed the same, by month and theme. Not who, not where.';
