-- A form to keep that is sent twice begins one account.

alter table account_words add column kept_from bytea unique check (octet_length(kept_from) = 32);
comment on column account_words.kept_from is 'A keyed fingerprint of the form that began this account, so that the same form begins no second one.';
