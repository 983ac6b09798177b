-- Of an erasure it is noted in which table it was, so that an id that somebody chose erases nothing in another.

alter table erasures add column of_table text not null default 'unknown' check (of_table in (
	'unknown', 'accounts', 'cards', 'companion_credentials', 'contacts', 'letter_pieces', 'letter_wrongs', 'letters',
	'murmurs', 'passkeys', 'plans', 'slips', 'study_plans', 'thread_letters', 'told_by_mail', 'wrongs'
));
alter table erasures alter column of_table drop default;
alter table erasures drop constraint erasures_pkey, add primary key (id, of_table);
comment on table erasures is 'Random ids of accounts that erased themselves, and of what was taken away, changed or ended, each with the table it was in, so that restoring an older backup erases them there again.';
comment on column erasures.of_table is 'The table in which it was, and in which alone it is erased again; unknown, and so in any, where it was noted before tables were.';
