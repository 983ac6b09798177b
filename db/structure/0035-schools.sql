-- A study plan in the pupil's own account, and questions from schools in the letterbox.

create table study_plans (
	id uuid primary key,
	owner uuid not null unique references accounts (id) on delete cascade,
	said app.sealed not null,
	what app.sealed,
	place app.sealed,
	showing app.sealed,
	adult app.sealed,
	left_out app.sealed,
	smaller app.sealed,
	again app.sealed,
	changed_at timestamptz not null default now()
);
comment on table study_plans is 'A study plan, kept by the pupil whose it is. Without what they said there is none. No school, family or companion sees it, or whether there is one.';
comment on column study_plans.said is 'What the pupil said.';
comment on column study_plans.what is 'What they would like to learn.';
comment on column study_plans.place is 'Where, and at what hour.';
comment on column study_plans.showing is 'How they would like to show what they know.';
comment on column study_plans.adult is 'The one adult who keeps in touch, and how.';
comment on column study_plans.left_out is 'What is left out.';
comment on column study_plans.smaller is 'The smaller form, for days when this is too much.';
comment on column study_plans.again is 'When it is looked at again, and with whom.';

alter table associations add column letters_from_schools boolean not null default false;
comment on column associations.letters_from_schools is 'Whether its letterbox also takes questions from schools.';

alter table letters add column entrance text check (entrance in ('school'));
comment on column letters.entrance is 'From which side it was asked: school, where its writer came in there; null for anybody. Not which school, and nothing else of it.';
