-- The owner sees what they call their passkeys, since when they are there and when they were last used. What is checked at
-- the door is read through app.passkey_of() only; adding, using and removing go through functions.

alter table passkeys enable row level security;
create policy owner_reads on passkeys for select to app_member using (owner = (select app.actor()));
grant select (id, owner, called, added_at, last_used_day, doubted_at) on passkeys to app_member;
