-- Each code has tries of its own, and nobody else's request takes it away: several may wait at once.
DROP INDEX signing_waits;
UPDATE signing SET state = 'WAITING' WHERE state = 'REPLACED';
ALTER TABLE signing DROP CONSTRAINT signing_state_check,
    ADD CONSTRAINT signing_state_check CHECK (state IN ('WAITING', 'LOCKED', 'SIGNED'));

-- Somebody of the company lets a quote be signed online again before its day is over: what was tried before counts no more.
CREATE TABLE signing_reopening (
    id       uuid PRIMARY KEY,
    quote_id uuid        NOT NULL REFERENCES quote,
    author   text        NOT NULL CHECK (author <> ''),
    at       timestamptz NOT NULL
);
CREATE INDEX signing_reopening_of_quote ON signing_reopening (quote_id, at DESC);
