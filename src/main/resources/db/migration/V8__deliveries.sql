-- What the providers tell about messages that they took, and the addresses that do not work.

-- Beside the state, which is the queue's own: what is known of the message's arrival.
ALTER TABLE outbox_message
    ADD COLUMN handed_over_at timestamptz,
    ADD COLUMN arrival        text CHECK (arrival IN
        ('HANDED_OVER', 'DEFERRED', 'DELIVERED', 'REFUSED', 'BOUNCED', 'COMPLAINED')),
    ADD COLUMN arrival_at     timestamptz,
    ADD COLUMN arrival_detail text,
    ADD CHECK ((arrival IS NULL) = (arrival_at IS NULL));
CREATE INDEX outbox_message_arrival ON outbox_message (arrival, leave_at DESC, id DESC) WHERE arrival IS NOT NULL;
CREATE INDEX outbox_message_provider_reference ON outbox_message (provider_reference)
    WHERE provider_reference IS NOT NULL;

-- When a message was last handed over, in the database's own time like the claims, whoever claims it: a provider that
-- knows nothing of a message is believed only some time afterwards.
CREATE FUNCTION outbox_note_handing_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.handed_over_at := clock_timestamp();
    RETURN NEW;
END $$;
CREATE TRIGGER outbox_message_handed_over BEFORE UPDATE OF attempts ON outbox_message
    FOR EACH ROW WHEN (NEW.attempts > OLD.attempts) EXECUTE FUNCTION outbox_note_handing_over();

-- One row for each event of a provider: told again, it changes nothing.
CREATE TABLE arrival_report (
    provider_event text PRIMARY KEY,
    message_id     uuid        NOT NULL REFERENCES outbox_message ON DELETE CASCADE,
    arrival        text        NOT NULL CHECK (arrival IN
        ('HANDED_OVER', 'DEFERRED', 'DELIVERED', 'REFUSED', 'BOUNCED', 'COMPLAINED')),
    at             timestamptz NOT NULL,
    detail         text,
    received_at    timestamptz NOT NULL
);
CREATE INDEX arrival_report_message ON arrival_report (message_id, at);

-- A mark counts only as long as the customer still has that very address.
CREATE TABLE address_fault (
    customer_id uuid        NOT NULL REFERENCES customer ON DELETE CASCADE,
    channel     text        NOT NULL CHECK (channel IN ('EMAIL', 'SMS')),
    address     text        NOT NULL,
    reason      text        NOT NULL CHECK (reason IN ('UNREACHABLE', 'OBJECTED')),
    since       timestamptz NOT NULL,
    PRIMARY KEY (customer_id, channel)
);
