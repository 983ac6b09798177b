-- A picture belongs to whoever put it in, lies with something of their own, and is seen by nobody else. All of somebody's
-- pictures together have room for 200 MB. A picture is never changed, only its words are.

alter table folio_pictures enable row level security;
create policy owner_sees on folio_pictures for select to app_member using (owner = (select app.actor()));
create policy owner_puts_in on folio_pictures for insert to app_member
	with check (
		owner = (select app.actor())
		-- Of what somebody else keeps one sees nothing; hung on it, the picture would be erased together with it.
		and item_id = any (array(select i.id from folio_items i where i.owner = (select app.actor())))
		and octet_length(picture) <= app.folio_room()
	);
create policy owner_words on folio_pictures for update to app_member
	using (owner = (select app.actor())) with check (owner = (select app.actor()));
create policy owner_erases on folio_pictures for delete to app_member using (owner = (select app.actor()));
grant select, delete on folio_pictures to app_member;
grant insert (id, item_id, owner, alt, picture) on folio_pictures to app_member;
grant update (alt) on folio_pictures to app_member;
