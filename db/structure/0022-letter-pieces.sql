-- From a letter and its answer a piece can be made that anybody may read, where whoever wrote the letter says yes to it.

create table letter_pieces (
	letter_id uuid primary key references letters (id) on delete cascade,
	id uuid not null unique,
	locale text not null check (locale in ('en', 'it', 'ja')),
	question app.sealed,
	answer app.sealed,
	wrapped bytea,
	version bytea generated always as (sha256(decode(md5(locale), 'hex') || question || answer)) stored,
	agreed bytea,
	check ((question is null) = (answer is null) and (question is null) = (wrapped is null)),
	constraint agreed_to_this_text check (agreed is null or (question is not null and agreed = version))
);
comment on table letter_pieces is 'A text written anew from a letter and its answer, to be read by anybody once the writer of the letter has agreed to it. It goes with the letter. Without a text it has ended: none is asked for again.';
comment on column letter_pieces.id is 'Another one for each text. Noted where that text ends, so that restoring an older backup does not bring it back.';
comment on column letter_pieces.locale is 'The language it is written in.';
comment on column letter_pieces.question is 'What was asked, in a few lines that say nothing of who asked.';
comment on column letter_pieces.wrapped is 'The data key of this text, sealed under the master key that lives outside this database.';
comment on column letter_pieces.version is 'Tells this text from any other.';
comment on column letter_pieces.agreed is 'The version that the writer of the letter said yes to; null while they have not. A text that is changed keeps no yes.';
