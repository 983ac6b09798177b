-- Whoever wants to be told in a browser sees in which, and switches each off. It is switched on through app.be_told_here(), in
-- that browser. The house sends through app.take_due().

alter table told_by_push enable row level security;
create policy owner_reads on told_by_push for select to app_member using (owner = (select app.actor()));
create policy owner_switches_off on told_by_push for delete to app_member using (owner = (select app.actor()));
grant select, delete on told_by_push to app_member;
