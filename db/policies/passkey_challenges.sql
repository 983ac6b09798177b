-- Asked, and used up, through app.ask_for_passkey() and app.take_challenge() only. Nobody reads it.

alter table passkey_challenges enable row level security;
