-- Joining with a passkey alone; and that an answer of the letterbox was wrong, said without an account.

alter table companion_credentials alter column password_hash drop not null;
alter table companion_credentials alter column secret drop not null;
alter table companion_credentials add check ((password_hash is null) = (secret is null));
comment on column companion_credentials.password_hash is 'Argon2id, in its own notation. None where somebody comes in with passkeys alone.';
comment on column companion_credentials.secret is 'The secret of the second factor, under the companion''s own key. None where there is no password.';

alter table passkey_challenges drop constraint passkey_challenges_check1;
alter table passkey_challenges add check (session_id is null or handle is not null);
comment on column passkey_challenges.browser is 'Where somebody comes in, or joins: a fingerprint of a cookie of that browser.';
comment on column passkey_challenges.handle is 'Under what the device keeps the passkey that is added, or joined with.';

alter table letters add column answered_by uuid references accounts (id) on delete set null;
alter table letters add column passed_by uuid references accounts (id) on delete set null;
create index on letters (answered_by);
create index on letters (passed_by);
comment on column letters.answered_by is 'Who of the association wrote the answer, so that somebody else reads what was wrong with it. No page says it.';
comment on column letters.passed_by is 'Who of the association saw the answer before it was sent, or sent it; for the same reason.';

create table letter_wrongs (
	id uuid primary key default gen_random_uuid(),
	letter_id uuid not null unique references letters (id) on delete cascade,
	words app.sealed not null,
	said_day date not null default (now() at time zone 'UTC')::date,
	answer_by_day date not null,
	answer app.sealed,
	answered_day date,
	check ((answer is null) = (answered_day is null))
);
comment on table letter_wrongs is 'That something in the answer to a letter of the letterbox was wrong, in the words of whoever has the letter''s six words, and what was answered. It goes with the letter.';
comment on column letter_wrongs.id is 'Random; noted where it is taken away, so that no older backup brings it back.';
comment on column letter_wrongs.words is 'Under the key of the letter.';
comment on column letter_wrongs.said_day is 'No hour: nothing may say who it was.';
comment on column letter_wrongs.answer_by_day is 'By which day somebody answers, as the letterbox promises it.';
comment on column letter_wrongs.answer is 'Under the key of the letter.';
