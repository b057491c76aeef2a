-- Each attempt to sign a quote: who, what exactly, how, and the one-time code. The code itself stands nowhere: it follows
-- from the row's id and the house's secret, for a hash of six digits is undone in a second.
CREATE TABLE signing (
    id             uuid PRIMARY KEY,
    quote_id       uuid        NOT NULL,
    customer_id    uuid        NOT NULL REFERENCES customer,
    document_id    uuid        NOT NULL REFERENCES document,
    sha256         text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    place          text        NOT NULL CHECK (place IN ('AGENCY', 'HOME', 'DISTANCE')),
    taken          int[]       NOT NULL,
    signer         text        NOT NULL CHECK (signer <> ''),
    consent        text        NOT NULL CHECK (consent <> ''),
    early_work     text CHECK (early_work <> ''),
    manner         text        NOT NULL CHECK (manner IN ('DRAWN', 'TYPED')),
    image          bytea CHECK ((manner = 'DRAWN') = (image IS NOT NULL)),
    began_at       timestamptz NOT NULL,
    began_from     text        NOT NULL,
    agent          text        NOT NULL,
    channel        text        NOT NULL CHECK (channel IN ('SMS', 'EMAIL')),
    sent_to        text        NOT NULL,
    message_id     uuid,
    expires_at     timestamptz NOT NULL,
    wrong          int         NOT NULL DEFAULT 0 CHECK (wrong BETWEEN 0 AND 5),
    state          text        NOT NULL CHECK (state IN ('WAITING', 'REPLACED', 'LOCKED', 'SIGNED')),
    signed_at      timestamptz,
    signed_from    text,
    sealed_id      uuid REFERENCES document,
    CHECK ((state = 'SIGNED') = (signed_at IS NOT NULL) AND (signed_at IS NULL) = (signed_from IS NULL)),
    CHECK (sealed_id IS NULL OR state = 'SIGNED')
);
CREATE INDEX signing_of_quote ON signing (quote_id, began_at DESC);
-- However many sign at once, one signature stands, and one code waits.
CREATE UNIQUE INDEX signing_stands ON signing (quote_id) WHERE state = 'SIGNED';
CREATE UNIQUE INDEX signing_waits ON signing (quote_id) WHERE state = 'WAITING';
