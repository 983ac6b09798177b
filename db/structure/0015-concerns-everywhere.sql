-- A concern about letters with somebody, or about a slip, goes when they go.

alter table concerns add column thread_id uuid
	generated always as (case when place = 'letters' then item end) stored references threads (id) on delete cascade;
alter table concerns add column slip_id uuid
	generated always as (case when place = 'slips' then item end) stored references slips (id) on delete cascade;
create index on concerns (thread_id);
create index on concerns (slip_id);
comment on column concerns.thread_id is 'The item again where it is letters with somebody.';
comment on column concerns.slip_id is 'The item again where it is a slip.';
