CREATE TABLE contract (
    id                 uuid PRIMARY KEY,
    reference          text        NOT NULL UNIQUE,
    customer_id        uuid        NOT NULL REFERENCES customer,
    site_id            uuid        NOT NULL REFERENCES site,
    plan               text        NOT NULL CHECK (plan IN ('BRONZE', 'ARGENT', 'OR')),
    signed_on          date        NOT NULL,
    signatory          text        NOT NULL CHECK (signatory IN ('CONSUMER', 'NON_PROFESSIONAL', 'PROFESSIONAL')),
    tacit              boolean     NOT NULL,
    notice_months      int         NOT NULL CHECK (notice_months BETWEEN 0 AND 12),
    visits_per_year    int         NOT NULL CHECK (visits_per_year BETWEEN 0 AND 52),
    status             text        NOT NULL CHECK (status IN ('ACTIVE', 'LAPSED', 'TERMINATED')),
    terminated_on      date,
    termination_reason text,
    created_at         timestamptz NOT NULL,
    version            bigint      NOT NULL,
    CHECK ((status = 'TERMINATED') = (terminated_on IS NOT NULL))
);
CREATE INDEX contract_customer ON contract (customer_id);
CREATE INDEX contract_site ON contract (site_id);

CREATE TABLE contract_term (
    id              uuid PRIMARY KEY,
    contract_id     uuid           NOT NULL REFERENCES contract,
    number          int            NOT NULL CHECK (number >= 1),
    starts_on       date           NOT NULL,
    ends_on         date           NOT NULL,
    annual_price    numeric(12, 2) NOT NULL CHECK (annual_price >= 0),
    vat_rate        text           NOT NULL CHECK (vat_rate IN ('NORMAL', 'INTERMEDIATE', 'REDUCED')),
    outcome         text CHECK (outcome IN ('RENEWED', 'LAPSED', 'DECLINED', 'TERMINATED')),
    renewed_by      text CHECK (renewed_by IN ('LINK', 'PHONE', 'OFFICE', 'TACIT', 'IMPORT')),
    declined_on     date,
    notice          text CHECK (notice IN ('SENT', 'MISSED')),
    exit_any_time   boolean        NOT NULL DEFAULT false,
    withdrawable_until date,
    document_id     uuid,
    UNIQUE (contract_id, number),
    CHECK (ends_on >= starts_on),
    CONSTRAINT terms_do_not_overlap EXCLUDE USING gist (contract_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT one_open_term EXCLUDE USING btree (contract_id WITH =) WHERE (outcome IS NULL) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX contract_term_contract ON contract_term (contract_id);
CREATE INDEX contract_term_deadline ON contract_term (ends_on) WHERE outcome IS NULL;

CREATE TABLE contract_journal (
    id          uuid PRIMARY KEY,
    contract_id uuid        NOT NULL REFERENCES contract,
    term_id     uuid        NOT NULL REFERENCES contract_term DEFERRABLE INITIALLY DEFERRED,
    at          timestamptz NOT NULL,
    kind        text        NOT NULL,
    author      text        NOT NULL,
    note        text
);
CREATE INDEX contract_journal_contract ON contract_journal (contract_id, at);

CREATE TABLE termination_request (
    id                 uuid PRIMARY KEY,
    reference          text        NOT NULL UNIQUE,
    requested_at       timestamptz NOT NULL,
    contract_reference text        NOT NULL,
    contract_id        uuid REFERENCES contract,
    name               text        NOT NULL,
    email              text,
    street             text,
    complement         text,
    postcode           text,
    town               text,
    evidence_id        uuid,
    wanted_on          date,
    reason             text,
    decision           text CHECK (decision IN ('ACCEPTED', 'REFUSED')),
    decided_at         timestamptz,
    refusal_reason     text,
    version            bigint      NOT NULL,
    CHECK (email IS NOT NULL OR town IS NOT NULL)
);
CREATE INDEX termination_request_contract ON termination_request (contract_id);
CREATE SEQUENCE termination_request_number;
