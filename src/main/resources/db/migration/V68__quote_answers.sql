-- What was said on the telephone about a quote that was refused, has expired or was taken back.
CREATE TABLE quote_answer (
    id       uuid PRIMARY KEY,
    quote_id uuid        NOT NULL REFERENCES quote,
    answer   text        NOT NULL CHECK (answer IN ('NEW_VERSION', 'LOST', 'UNREACHABLE', 'SETTLED')),
    note     text CHECK (note <> ''),
    author   text        NOT NULL,
    at       timestamptz NOT NULL,
    UNIQUE (quote_id, answer)
);
