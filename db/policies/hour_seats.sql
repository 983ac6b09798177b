-- Whoever sits in an hour sees their own seat, and nobody sees another's: not the host, not whoever sits beside. There is
-- no list of who is there. Seats are taken through app.take_seat() and go when the hour ends.

alter table hour_seats enable row level security;
create policy owner_reads on hour_seats for select to app_member using (owner = (select app.actor()));
grant select (id, owner, hour_id, way, called, called_nth, taken_at, led_out_at) on hour_seats to app_member;
