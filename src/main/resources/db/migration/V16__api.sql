-- A technician's account leads to their own interventions.
ALTER TABLE account ADD COLUMN technician_id uuid UNIQUE REFERENCES technician;

-- Programs that ask for tokens; each acts for one account and never beyond its roles.
CREATE TABLE api_client (
    client_id   text PRIMARY KEY CHECK (client_id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' AND length(client_id) <= 64),
    secret_hash text        NOT NULL,
    name        text        NOT NULL CHECK (name <> ''),
    acts_for    text        NOT NULL REFERENCES account (username),
    scopes      text[]      NOT NULL CHECK (cardinality(scopes) > 0),
    enabled     boolean     NOT NULL DEFAULT true,
    created_at  timestamptz NOT NULL
);

-- Writes that were answered: the same key gets the same answer, for thirty days.
CREATE TABLE api_request (
    username    text        NOT NULL,
    key         text        NOT NULL CHECK (length(key) BETWEEN 8 AND 100),
    fingerprint text        NOT NULL,
    status      integer,
    etag        text,
    body        text,
    at          timestamptz NOT NULL,
    PRIMARY KEY (username, key)
);
CREATE INDEX api_request_by_age ON api_request (at);
