-- Whoever gets mail can stop it from the mail itself, also where they have no way in any more.

alter table told_by_mail add column stop_print bytea unique check (octet_length(stop_print) = 32);
comment on column told_by_mail.stop_print is 'A keyed fingerprint of the link that ends the mail; the link itself is worked out when mail is sent.';
