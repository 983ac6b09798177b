-- A link with which another association begins, beside those that are here.

alter table setup_links add column another boolean not null default false;
comment on column setup_links.another is 'Whether it begins another association, also where there is an administrator already.';
