-- The house reads whether it is a demonstration. The mark is set through app.mark_as_demo() alone, and nobody takes it off.

alter table demo_marks enable row level security;
create policy house_reads on demo_marks for select to app_worker using (true);
grant select on demo_marks to app_worker;
