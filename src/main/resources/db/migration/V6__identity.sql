CREATE TABLE account (
    id            uuid PRIMARY KEY,
    username      text        NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9]+([.-][a-z0-9]+)*$' AND length(username) <= 64),
    display_name  text        NOT NULL,
    email         text,
    password_hash text        NOT NULL,
    enabled       boolean     NOT NULL,
    demo          boolean     NOT NULL,
    created_at    timestamptz NOT NULL,
    version       bigint      NOT NULL
);

CREATE TABLE account_role (
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    role       text NOT NULL CHECK (role IN ('DISPATCHER', 'MANAGER', 'PROCESS_ADMIN', 'TECHNICIAN')),
    PRIMARY KEY (account_id, role)
);
