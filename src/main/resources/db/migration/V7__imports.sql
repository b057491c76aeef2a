-- The journal of imports: who took in which file, when, and what became of its lines.

CREATE TABLE import_run (
    id          uuid PRIMARY KEY,
    kind        text NOT NULL CHECK (kind IN ('CUSTOMERS', 'SITES', 'CONTRACTS', 'TECHNICIANS')),
    file_name   text NOT NULL,
    sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    mode        text NOT NULL CHECK (mode IN ('ALL_OR_NOTHING', 'GOOD_LINES_ONLY')),
    created     integer NOT NULL CHECK (created >= 0),
    updated     integer NOT NULL CHECK (updated >= 0),
    unchanged   integer NOT NULL CHECK (unchanged >= 0),
    refused     integer NOT NULL CHECK (refused >= 0),
    imported_by text NOT NULL,
    imported_at timestamptz NOT NULL
);

CREATE INDEX import_run_by_content ON import_run (sha256, kind, imported_at);
CREATE INDEX import_run_by_time ON import_run (imported_at);
