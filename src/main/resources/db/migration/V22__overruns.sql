-- Whether the contract of a term, as it was printed, lets an overrun be billed at its hourly rate.
ALTER TABLE contract_term ADD COLUMN overrun_clause boolean NOT NULL DEFAULT false;

-- A short quote for more time, signed on the spot.
CREATE TABLE amendment (
    intervention_id uuid PRIMARY KEY REFERENCES intervention,
    minutes         int         NOT NULL CHECK (minutes > 0),
    hourly_rate     numeric(8, 2) NOT NULL,
    signer_name     text        NOT NULL CHECK (signer_name <> ''),
    consent         text        NOT NULL CHECK (consent <> ''),
    image           bytea       NOT NULL,
    signed_at       timestamptz NOT NULL,
    author          text        NOT NULL
);

-- What was found and decided about the time that an intervention took beyond what was planned.
CREATE TABLE overrun (
    intervention_id uuid PRIMARY KEY REFERENCES intervention,
    planned_minutes int         NOT NULL CHECK (planned_minutes >= 0),
    worked_minutes  int         NOT NULL CHECK (worked_minutes >= 0),
    decision        text        NOT NULL CHECK (decision IN ('NONE', 'AUTOMATIC', 'BILLED', 'ADJUSTED', 'WAIVED')),
    billed_minutes  int         NOT NULL CHECK (billed_minutes >= 0),
    reason          text CHECK (reason <> ''),
    decided_by      text        NOT NULL,
    decided_at      timestamptz NOT NULL,
    CHECK (billed_minutes <= greatest(worked_minutes - planned_minutes, 0)),
    CHECK (decision NOT IN ('NONE', 'WAIVED') OR billed_minutes = 0),
    CHECK (decision NOT IN ('ADJUSTED', 'WAIVED') OR reason IS NOT NULL)
);
