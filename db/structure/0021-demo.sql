-- Whether this house is a demonstration, in which everyone is made up, and who of those made up can be come in as.

-- At most one row; there is none in any other house.
create table demo_marks (
	one boolean primary key default true check (one),
	made_at timestamptz not null default now()
);
comment on table demo_marks is 'That this house is a demonstration, in which everyone is made up. Empty in any other house.';
comment on column demo_marks.one is 'Always true: there is one row or none.';
comment on column demo_marks.made_at is 'When the house became a demonstration.';

create table demo_cast (
	who text primary key check (who ~ '^[a-z]{2,20}$'),
	account uuid not null unique references accounts on delete cascade
);
comment on table demo_cast is 'Who in a demonstration is made up, and may be come in as by anyone. Empty in any other house.';
comment on column demo_cast.who is 'The name under which the page of the demonstration knows them.';
comment on column demo_cast.account is 'Their account; whoever keeps a page of their own in a demonstration has none here.';
