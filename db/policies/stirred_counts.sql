-- Shown to everybody where its piece has been answered ten times in its language: stirred_answers decides. Counted
-- through app.note_stirred() only.

alter table stirred_counts enable row level security;
create policy everybody_reads_from_the_tenth on stirred_counts for select to app_visitor, app_member
	using (exists (select from stirred_answers a where a.piece = stirred_counts.piece and a.locale = stirred_counts.locale));
grant select on stirred_counts to app_visitor, app_member;
