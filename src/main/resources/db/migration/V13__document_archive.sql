-- The archive: what is sealed, what is held back from destruction, what was destroyed when its time was over. A row
-- outlives its content, so that one can say what there was.
ALTER TABLE document
    ADD COLUMN sealed_at    timestamptz,
    ADD COLUMN held_at      timestamptz,
    ADD COLUMN held_by      text,
    ADD COLUMN hold_reason  text,
    ADD COLUMN destroyed_at timestamptz,
    ADD CONSTRAINT document_hold
        CHECK ((held_at IS NULL) = (held_by IS NULL) AND (held_at IS NULL) = (hold_reason IS NULL)),
    ADD CONSTRAINT document_held_is_kept CHECK (held_at IS NULL OR destroyed_at IS NULL);

DROP INDEX document_keep_until;
CREATE INDEX document_keep_until ON document (keep_until) WHERE held_at IS NULL AND destroyed_at IS NULL;

CREATE TABLE document_event (
    id          uuid PRIMARY KEY,
    document_id uuid        NOT NULL REFERENCES document,
    kind        text        NOT NULL CHECK (kind IN ('HELD', 'RELEASED', 'DESTROYED')),
    at          timestamptz NOT NULL,
    author      text        NOT NULL,
    reason      text
);
CREATE INDEX document_event_document ON document_event (document_id, at);
