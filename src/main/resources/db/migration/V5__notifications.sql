-- Documents: a row names a document, its bytes lie once under their SHA-256 in the data folder.
CREATE TABLE document (
    id          uuid PRIMARY KEY,
    sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    kind        text        NOT NULL,
    title       text        NOT NULL,
    media_type  text        NOT NULL,
    size        bigint      NOT NULL CHECK (size > 0),
    customer_id uuid,
    contract_id uuid,
    created_at  timestamptz NOT NULL,
    keep_until  date        NOT NULL,
    UNIQUE NULLS NOT DISTINCT (sha256, kind, customer_id, contract_id)
);
CREATE INDEX document_contract ON document (contract_id, created_at);
CREATE INDEX document_customer ON document (customer_id, created_at);
CREATE INDEX document_keep_until ON document (keep_until);

-- The outbox: written in the transaction of what it tells about, delivered afterwards.
CREATE TABLE outbox_message (
    id                 uuid PRIMARY KEY,
    once_key           text        NOT NULL UNIQUE,
    template           text        NOT NULL,
    subject_id         uuid        NOT NULL,
    reference          text        NOT NULL,
    customer_id        uuid,
    contract_id        uuid,
    process            text,
    activity           text,
    channel            text        NOT NULL CHECK (channel IN ('EMAIL', 'SMS', 'LETTER')),
    recipient_name     text        NOT NULL,
    recipient_address  text        NOT NULL,
    subject            text        NOT NULL,
    html               text,
    text               text        NOT NULL,
    letter_id          uuid REFERENCES document,
    state              text        NOT NULL CHECK (state IN
        ('QUEUED', 'SENDING', 'UNCERTAIN', 'SENT', 'FAILED', 'EXPIRED', 'TO_POST')),
    leave_at           timestamptz NOT NULL,
    not_after          timestamptz,
    attempts           integer     NOT NULL DEFAULT 0,
    claimed_until      timestamptz,
    created_at         timestamptz NOT NULL,
    sent_at            timestamptz,
    posted_by          text,
    courier            text,
    provider_reference text,
    problem            text,
    CHECK ((state = 'SENDING') = (claimed_until IS NOT NULL)),
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
    CHECK ((channel = 'EMAIL') = (html IS NOT NULL)),
    CHECK (state <> 'TO_POST' OR channel = 'LETTER')
);
CREATE INDEX outbox_message_due ON outbox_message (leave_at, id) WHERE state = 'QUEUED';
CREATE INDEX outbox_message_deadline ON outbox_message (not_after) WHERE state IN ('QUEUED', 'TO_POST');
CREATE INDEX outbox_message_unsettled ON outbox_message (claimed_until) WHERE state IN ('SENDING', 'UNCERTAIN');
CREATE INDEX outbox_message_newest ON outbox_message (leave_at DESC, id DESC);
CREATE INDEX outbox_message_state ON outbox_message (state, leave_at DESC, id DESC);
CREATE INDEX outbox_message_contract ON outbox_message (contract_id, leave_at);
CREATE INDEX outbox_message_customer ON outbox_message (customer_id, leave_at);
CREATE INDEX outbox_message_created ON outbox_message (created_at);

CREATE TABLE outbox_attachment (
    message_id  uuid    NOT NULL REFERENCES outbox_message ON DELETE CASCADE,
    position    integer NOT NULL,
    document_id uuid    NOT NULL REFERENCES document,
    PRIMARY KEY (message_id, position)
);
