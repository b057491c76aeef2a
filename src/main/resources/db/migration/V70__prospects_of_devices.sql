-- Devices name the people whom they take in before there is a network: under that id quotes are written for them.
CREATE TABLE prospect (
    id          uuid PRIMARY KEY,
    customer_id uuid        NOT NULL REFERENCES customer ON DELETE CASCADE,
    site_id     uuid        NOT NULL REFERENCES site ON DELETE CASCADE,
    author      text        NOT NULL CHECK (author <> ''),
    at          timestamptz NOT NULL
);
