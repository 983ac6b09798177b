-- Whoever wants to be told by mail sees the address they gave, and nobody else does. It is given through app.ask_by_mail(),
-- confirmed through app.confirm_mail() and taken away through app.take_mail_away(). The house sends through app.take_due().

alter table told_by_mail enable row level security;
create policy owner_reads on told_by_mail for select to app_member using (owner = (select app.actor()));
grant select (id, owner, address, wrapped, asked_at, confirmed_at, due_at, tries, trying_since, told_at) on told_by_mail to app_member;
