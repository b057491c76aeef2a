-- What the sender has to know of a message besides its text.
ALTER TABLE outbox_message
    ADD COLUMN due_at          timestamptz,
    ADD COLUMN immediate       boolean NOT NULL DEFAULT false,
    ADD COLUMN segments        integer NOT NULL DEFAULT 0 CHECK (segments >= 0),
    ADD COLUMN asked           integer NOT NULL DEFAULT 0,
    ADD COLUMN resend_of       uuid REFERENCES outbox_message,
    ADD COLUMN settled_as      text CHECK (settled_as IN ('RESENT', 'HANDLED', 'GIVEN_UP')),
    ADD COLUMN settled_by      text,
    ADD COLUMN settled_at      timestamptz,
    ADD COLUMN settlement_note text,
    ADD CHECK ((settled_as IS NULL) = (settled_at IS NULL)),
    ADD CHECK (channel = 'SMS' OR segments = 0);

-- What left so far was due when it left; of text messages, the places that each takes in the GSM alphabet.
UPDATE outbox_message SET due_at = leave_at;
UPDATE outbox_message
SET segments = CASE WHEN places <= 160 THEN 1 ELSE (places + 152) / 153 END
FROM (SELECT id AS counted,
             2 * length(text) - length(translate(text, '^{}\[~]|€', '')) AS places
      FROM outbox_message WHERE channel = 'SMS') AS lengths
WHERE id = counted;
ALTER TABLE outbox_message ALTER COLUMN due_at SET NOT NULL;

DROP INDEX outbox_message_due;
CREATE INDEX outbox_message_due ON outbox_message (channel, leave_at, id) WHERE state = 'QUEUED';
CREATE INDEX outbox_message_waiting ON outbox_message (channel, due_at) WHERE state IN ('QUEUED', 'SENDING');
CREATE INDEX outbox_message_sms ON outbox_message (sent_at) WHERE channel = 'SMS' AND state = 'SENT';
CREATE INDEX outbox_message_resend ON outbox_message (resend_of) WHERE resend_of IS NOT NULL;

-- A channel by which nothing leaves: one row from the first handing over that failed until one succeeds.
CREATE TABLE outbox_outage (
    id            uuid PRIMARY KEY,
    channel       text        NOT NULL CHECK (channel IN ('EMAIL', 'SMS')),
    courier       text        NOT NULL,
    began_at      timestamptz NOT NULL,
    failures      integer     NOT NULL CHECK (failures > 0),
    next_probe_at timestamptz NOT NULL,
    problem       text        NOT NULL,
    told_at       timestamptz,
    ended_at      timestamptz
);
CREATE UNIQUE INDEX outbox_outage_open ON outbox_outage (channel) WHERE ended_at IS NULL;
