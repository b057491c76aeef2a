-- The secret address of a technician's calendar, by its hash; a new one makes the old one useless.
CREATE TABLE agenda_link (
    technician_id uuid PRIMARY KEY REFERENCES technician ON DELETE CASCADE,
    token_hash    text        NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
    made_by       text        NOT NULL,
    made_at       timestamptz NOT NULL
);
