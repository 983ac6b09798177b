-- A concern about letters with somebody, or about a slip, goes when they go.

alter table concerns add column thread_id uuid
	generated always as (case when place = 'letters' then item end) stored references threads (id) on delete cascade;
alter table concerns add column slip_id uuid
	generated always as (case when place = 'slips' then item end) stored references slips (id) on delete cascade;
create index on concerns (thread_id);
create index on concerns (slip_id);
comment on column concerns.thread_id is 'The item again where it is letters with somebody.';
comment on column concerns.slip_id is 'The item again where it is a slip.';

-- Whom somebody has among their people stays there for them, under the name they knew, where the other erases themselves:
-- that nothing changes on their page is why they learn of nothing.
alter table ties alter column other drop not null;
alter table ties drop constraint ties_other_fkey;
alter table ties add constraint ties_other_fkey foreign key (other) references accounts (id) on delete set null;
comment on column ties.other is 'The other account; null once it is no more.';
