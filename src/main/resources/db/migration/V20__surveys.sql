-- What customers think of work that was done: one survey for each thing done.
CREATE TABLE survey (
    id              uuid PRIMARY KEY,
    subject_id      uuid        NOT NULL UNIQUE,
    subject         text        NOT NULL,
    title           text        NOT NULL,
    done_on         date        NOT NULL,
    customer_id     uuid        NOT NULL REFERENCES customer,
    site_id         uuid        NOT NULL REFERENCES site,
    contract_id     uuid REFERENCES contract,
    technician_id   uuid,
    state           text        NOT NULL CHECK (state IN ('OPEN', 'ANSWERED', 'CLOSED')),
    overall         int CHECK (overall BETWEEN 1 AND 5),
    punctuality     int CHECK (punctuality BETWEEN 1 AND 5),
    workmanship     int CHECK (workmanship BETWEEN 1 AND 5),
    explanations    int CHECK (explanations BETWEEN 1 AND 5),
    recommendation  int CHECK (recommendation BETWEEN 1 AND 5),
    remark          text,
    opened_at       timestamptz NOT NULL,
    answered_at     timestamptz,
    closes_at       timestamptz NOT NULL,
    version         bigint      NOT NULL,
    CHECK ((state = 'ANSWERED') = (overall IS NOT NULL)),
    CHECK ((overall IS NULL) = (answered_at IS NULL))
);
CREATE INDEX survey_customer ON survey (customer_id, opened_at DESC);
CREATE INDEX survey_answered ON survey (answered_at DESC, id DESC) WHERE overall IS NOT NULL;
CREATE INDEX survey_technician ON survey (technician_id) WHERE overall IS NOT NULL;

-- What is done about a bad score, and whether it was done.
CREATE TABLE corrective_action (
    id         uuid PRIMARY KEY,
    survey_id  uuid        NOT NULL UNIQUE REFERENCES survey,
    what       text        NOT NULL CHECK (what <> ''),
    due_on     date,
    decided_by text        NOT NULL,
    decided_at timestamptz NOT NULL,
    outcome    text,
    done_at    timestamptz,
    CHECK ((outcome IS NULL) = (done_at IS NULL))
);
CREATE INDEX corrective_action_open ON corrective_action (due_on) WHERE done_at IS NULL;
