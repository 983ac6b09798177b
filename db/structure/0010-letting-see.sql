-- Letting see: the reason is one of a few, so that each side reads it in its own language and nobody has to explain.

alter table shares drop constraint shares_purpose_check;
update shares set purpose = 'unsaid' where purpose not in ('talk', 'explain', 'known', 'agreed', 'unsaid');
alter table shares add constraint shares_purpose_check
	check (purpose in ('talk', 'explain', 'known', 'agreed', 'unsaid'));
comment on column shares.purpose is 'Why, as one of a few reasons; unsaid for none.';
comment on column shares.made_at is 'What was let be seen in one act has one moment, and is looked at together.';
