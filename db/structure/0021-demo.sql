-- Whether this house is a demonstration, in which everyone is made up. At most one row; there is none in any other house.

create table demo_marks (
	one boolean primary key default true check (one),
	made_at timestamptz not null default now()
);
comment on table demo_marks is 'That this house is a demonstration, in which everyone is made up. Empty in any other house.';
