-- What somebody sees says the same, whoever has erased themselves; and a name for an hour is as free as any other.

update cards c set tie = t.id from ties t
	where t.owner = c.owner and t.other = c.receiver and t.removed_at is null and c.tie is distinct from t.id;
comment on column cards.tie is 'Through which of the writer''s own people: the tie by which they have them now, or had them last. So that who is no more is still called as before; null for a private link.';

alter table hour_seats drop constraint hour_seats_hour_id_called_print_key;
alter table hour_seats add column called_nth smallint check (called_nth > 0);
update hour_seats s set called_nth = 1 where called_print is not null and exists (select from hour_lines l where l.seat_id = s.id);
alter table hour_seats add unique (hour_id, called_print, called_nth);
comment on column hour_seats.called_print is 'A keyed fingerprint of it, so that two who write under one name can be told apart.';
comment on column hour_seats.called_nth is 'As which of those who write under this name, in the order of their first lines; null before it.';
