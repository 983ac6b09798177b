-- What somebody sees says the same, whoever has erased themselves.

update cards c set tie = t.id from ties t
	where t.owner = c.owner and t.other = c.receiver and t.removed_at is null and c.tie is distinct from t.id;
comment on column cards.tie is 'Through which of the writer''s own people: the tie by which they have them now, or had them last. So that who is no more is still called as before; null for a private link.';
