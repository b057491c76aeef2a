CREATE TABLE photo (
    id              uuid PRIMARY KEY,
    intervention_id uuid        NOT NULL REFERENCES intervention,
    moment          text        NOT NULL CHECK (moment IN ('BEFORE', 'AFTER')),
    source_sha256   text        NOT NULL CHECK (source_sha256 ~ '^[0-9a-f]{64}$'),
    document_id     uuid        NOT NULL REFERENCES document,
    thumbnail_id    uuid        NOT NULL REFERENCES document,
    width           integer     NOT NULL CHECK (width > 0),
    height          integer     NOT NULL CHECK (height > 0),
    taken_at        timestamptz NOT NULL,
    received_at     timestamptz NOT NULL,
    latitude        double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude       double precision CHECK (longitude BETWEEN -180 AND 180),
    author          text        NOT NULL,
    UNIQUE (intervention_id, source_sha256)
);

-- Photos that arrive in parts.
CREATE TABLE photo_upload (
    id              uuid PRIMARY KEY,
    intervention_id uuid        NOT NULL REFERENCES intervention,
    technician_id   uuid        NOT NULL REFERENCES technician,
    moment          text        NOT NULL CHECK (moment IN ('BEFORE', 'AFTER')),
    length          integer     NOT NULL CHECK (length > 0),
    received        integer     NOT NULL CHECK (received BETWEEN 0 AND length),
    taken_at        timestamptz,
    begun_at        timestamptz NOT NULL
);
CREATE TABLE photo_upload_part (
    upload_id uuid    NOT NULL REFERENCES photo_upload ON DELETE CASCADE,
    start     integer NOT NULL CHECK (start >= 0),
    content   bytea   NOT NULL,
    PRIMARY KEY (upload_id, start)
);
