-- How much room the pictures of a folio have.

-- How many bytes of pictures whoever acts may still keep. It waits for their turn first, so that two forms sent at the same
-- moment do not both find the same room. The length of a picture is read without reading the picture.
create function app.folio_room() returns bigint
language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
begin
	perform pg_advisory_xact_lock(hashtextextended('folio ' || app.actor()::text, 0));
	return 200 * 1024 * 1024 - (
		select coalesce(sum(octet_length(p.picture)), 0) from public.folio_pictures p where p.owner = (select app.actor())
	);
end
$$;
revoke all on function app.folio_room() from public;
grant execute on function app.folio_room() to app_member;
