-- What somebody said quietly can become a letter: the first words of a thread, or one more in it.

alter table thread_letters add column asked_with boolean not null default false;
alter table thread_letters add check (by_person or not asked_with);
comment on column thread_letters.asked_with is 'Whether it is among the words the person asked with, before any listener wrote. Nobody else reads it before somebody was accepted.';
