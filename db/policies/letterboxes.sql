-- Everybody may know who reads letters just now and until when they answer. A letterbox that was closed is nobody's
-- business any more. Opening and closing one comes with the associations; until then nobody here can.

alter table letterboxes enable row level security;
create policy everybody_reads_open on letterboxes for select to app_visitor, app_member using (closed_at is null);
grant select on letterboxes to app_visitor, app_member;
