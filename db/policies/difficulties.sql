-- How small things are for people here, without anybody's name: read by everybody whom something is offered to, written by the
-- house alone.

alter table difficulties enable row level security;
create policy everybody_reads on difficulties for select to app_visitor, app_member using (true);
create policy house_reads on difficulties for select to app_worker using (true);
create policy house_writes on difficulties for insert to app_worker with check (true);
create policy house_forgets on difficulties for delete to app_worker using (true);
grant select on difficulties to app_visitor, app_member, app_worker;
grant insert (step, mean, spread), delete on difficulties to app_worker;
