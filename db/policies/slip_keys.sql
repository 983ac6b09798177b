-- Whoever may read a slip of their association sees its key. Everybody else is given it with the slip, by the functions
-- alone. It goes with its slip.

alter table slip_keys enable row level security;
create policy companion_opens on slip_keys for select to app_member using (slip_id in (select id from slips));
grant select on slip_keys to app_member;
