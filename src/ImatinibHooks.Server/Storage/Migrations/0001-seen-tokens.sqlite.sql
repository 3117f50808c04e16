-- Tokens that were used: id is the first 128 bits of SHA-256 over issuer and jti, forgotten_at seconds since 1970 UTC.
CREATE TABLE seen_token (
  id BLOB NOT NULL PRIMARY KEY,
  forgotten_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX seen_token_forgotten_at ON seen_token (forgotten_at);
