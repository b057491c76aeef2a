-- What a quote is about, in pictures that are printed on it.
CREATE TABLE quote_photo (
    id            uuid PRIMARY KEY,
    quote_id      uuid NOT NULL REFERENCES quote ON DELETE CASCADE,
    caption       text NOT NULL,
    source_sha256 text NOT NULL CHECK (source_sha256 ~ '^[0-9a-f]{64}$'),
    document_id   uuid NOT NULL REFERENCES document,
    thumbnail_id  uuid NOT NULL REFERENCES document,
    UNIQUE (quote_id, source_sha256)
);
