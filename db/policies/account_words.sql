-- The owner may see when their words were made and say that they have written them down. The fingerprint itself is read by nobody.

alter table account_words enable row level security;
create policy owner_reads on account_words for select to app_member using (owner = (select app.actor()));
create policy owner_confirms on account_words for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()) and written_down_at = now());
grant select (owner, made_at, written_down_at) on account_words to app_member;
grant update (written_down_at) on account_words to app_member;
