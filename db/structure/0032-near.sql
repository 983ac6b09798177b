-- What those around somebody see does not change when that somebody erases themselves; and families find their own.

alter table cards add column tie uuid references ties (id) on delete set null;
update cards c set tie = (
	select t.id from ties t where t.owner = c.owner and t.other = c.receiver order by t.removed_at desc nulls first, t.made_at desc limit 1
) where c.receiver is not null;
create index on cards (tie);
comment on column cards.tie is 'Through which of the writer''s own people it was given: so that who is no more is still called as before; null for a private link.';
comment on column cards.receiver is 'To whom it was given; null for a private link, and once they are no more.';

alter table ties add column no_cards_until_day date;
comment on column ties.no_cards_until_day is 'Set where the other was a minor when they erased themselves: the day until which, as before, an adult who is no family gives no card there.';

create table put_away_cards (
	id uuid primary key,
	receiver uuid not null references accounts (id) on delete cascade,
	tie uuid not null references ties (id) on delete cascade,
	made_at timestamptz not null,
	put_away_at timestamptz not null,
	laid_aside_at timestamptz
);
create index on put_away_cards (receiver);
create index on put_away_cards (tie);
create index on put_away_cards (put_away_at);
comment on table put_away_cards is 'That a card lay here whose writer has erased themselves. It is shown like one that was put away, and goes a month later as those do: so nobody sees which it was.';
comment on column put_away_cards.receiver is 'With whom it lay. Not its owner: on the page of what is theirs nothing of it appears, where nothing appeared before.';
comment on column put_away_cards.tie is 'Who of their people had given it, as they call them.';
comment on column put_away_cards.made_at is 'When it was given.';
comment on column put_away_cards.laid_aside_at is 'Since when they have it out of their sight.';

alter table guesses add column spare smallint not null default 0 check (spare >= 0);
comment on column guesses.spare is 'How many tries more than the least it takes here before there are none left: by chance, anew for each hour. Whoever shares an address cannot count another''s tries.';

alter table hours add column families boolean not null default false;
alter table hours add constraint hours_families_check check (not (families and minors));
comment on column hours.families is 'Whether it is meant for people who love somebody. Then relatives may sit in it too.';
