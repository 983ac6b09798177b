-- Only the owner knows that a file is on its way in, finishes it and takes it away. The house sweeps what has ended,
-- and sees no more of it than that it has.

alter table uploads enable row level security;
create policy owner_reads on uploads for select to app_member using (owner = (select app.actor()));
create policy owner_brings on uploads for insert to app_member with check (owner = (select app.actor()) and bytes is null);
create policy owner_finishes on uploads for update to app_member
	using (owner = (select app.actor()) and bytes is null) with check (owner = (select app.actor()));
create policy owner_takes_away on uploads for delete to app_member using (owner = (select app.actor()));
create policy house_sees_ended on uploads for select to app_worker using (ends_at < now());
create policy house_sweeps_ended on uploads for delete to app_worker using (ends_at < now());
grant select, delete on uploads to app_member;
grant insert (id, owner, ends_at) on uploads to app_member;
grant update (bytes, name) on uploads to app_member;
grant select (id, ends_at), delete on uploads to app_worker;
