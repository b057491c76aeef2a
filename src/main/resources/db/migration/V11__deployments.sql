-- The workshop of the processes: what was proposed, what was deployed by whom, and which running instances followed.

CREATE TABLE model_proposal (
    id          uuid PRIMARY KEY,
    proposed_by text NOT NULL,
    proposed_at timestamptz NOT NULL
);

-- base_version is the version that ran when the file was sent: 0 if there was none.
CREATE TABLE model_proposal_file (
    proposal_id  uuid NOT NULL REFERENCES model_proposal ON DELETE CASCADE,
    file_name    text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('PROCESS', 'DECISION', 'FORM')),
    model_key    text,
    content      text NOT NULL,
    base_version integer NOT NULL CHECK (base_version >= 0),
    PRIMARY KEY (proposal_id, file_name)
);

CREATE TABLE model_deployment (
    id            uuid PRIMARY KEY,
    deployment_id varchar(64) NOT NULL UNIQUE,
    deployed_by   text NOT NULL,
    deployed_at   timestamptz NOT NULL,
    note          text NOT NULL,
    undoes        uuid UNIQUE REFERENCES model_deployment
);

CREATE INDEX model_deployment_by_time ON model_deployment (deployed_at);

CREATE TABLE model_deployment_file (
    model_deployment_id uuid NOT NULL REFERENCES model_deployment,
    file_name           text NOT NULL,
    kind                text NOT NULL CHECK (kind IN ('PROCESS', 'DECISION', 'FORM')),
    model_key           text NOT NULL,
    version             integer NOT NULL CHECK (version > replaced_version),
    replaced_version    integer NOT NULL CHECK (replaced_version >= 0),
    sha256              text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (model_deployment_id, file_name)
);

CREATE TABLE model_migration (
    id             uuid PRIMARY KEY,
    model_key      text NOT NULL,
    source_version integer NOT NULL,
    target_version integer NOT NULL,
    trial          boolean NOT NULL,
    state          text NOT NULL CHECK (state IN ('RUNNING', 'STOPPED', 'DONE')),
    started_by     text NOT NULL,
    started_at     timestamptz NOT NULL,
    finished_at    timestamptz,
    CHECK ((state = 'DONE') = (finished_at IS NOT NULL)),
    CHECK (source_version <> target_version)
);

-- One run at a time moves the instances of a process; trials may be many.
CREATE UNIQUE INDEX model_migration_running ON model_migration (model_key) WHERE NOT trial AND state = 'RUNNING';

CREATE TABLE model_migration_instance (
    migration_id uuid NOT NULL REFERENCES model_migration ON DELETE CASCADE,
    instance_id  varchar(64) NOT NULL,
    business_key text,
    state        text NOT NULL CHECK (state IN ('WAITING', 'MOVED', 'STAYED', 'GONE')),
    reason       text,
    PRIMARY KEY (migration_id, instance_id),
    CHECK ((state = 'STAYED') = (reason IS NOT NULL))
);

CREATE INDEX model_migration_waiting ON model_migration_instance (migration_id, instance_id) WHERE state = 'WAITING';
