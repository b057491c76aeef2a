-- What an hour, a journey, an emergency cost, by plan and time; no plan means a customer without a contract.
CREATE TABLE price_grid (
    id          uuid PRIMARY KEY,
    plan        text CHECK (plan IN ('BRONZE', 'ARGENT', 'OR')),
    valid_from  date          NOT NULL,
    valid_until date,
    labour_hour numeric(8, 2) NOT NULL CHECK (labour_hour > 0),
    travel      numeric(8, 2) NOT NULL CHECK (travel >= 0),
    emergency   numeric(8, 2) NOT NULL CHECK (emergency >= 0),
    CHECK (valid_until IS NULL OR valid_until >= valid_from),
    CONSTRAINT one_price_at_a_time EXCLUDE USING gist
        (coalesce(plan, '') WITH =, daterange(valid_from, valid_until, '[]') WITH &&)
);
INSERT INTO price_grid (id, plan, valid_from, labour_hour, travel, emergency) VALUES
    ('019358a0-0000-7000-8000-000000000001', NULL,     '2020-01-01', 64.00, 45.00, 90.00),
    ('019358a0-0000-7000-8000-000000000002', 'BRONZE', '2020-01-01', 60.00, 42.00, 80.00),
    ('019358a0-0000-7000-8000-000000000003', 'ARGENT', '2020-01-01', 57.00, 39.00, 70.00),
    ('019358a0-0000-7000-8000-000000000004', 'OR',     '2020-01-01', 54.00, 36.00, 60.00);

-- Whether invoices of that kind of customer wait for the dispatcher's approval.
CREATE TABLE billing_policy (
    customer_kind text PRIMARY KEY CHECK (customer_kind IN ('CONSUMER', 'NON_PROFESSIONAL', 'PROFESSIONAL')),
    held          boolean NOT NULL
);
INSERT INTO billing_policy VALUES ('CONSUMER', false), ('NON_PROFESSIONAL', true), ('PROFESSIONAL', false);

-- The last number given in each series; the row is locked until the issuing transaction ends, so none is lost.
CREATE TABLE invoice_series (
    series text PRIMARY KEY,
    last   int NOT NULL CHECK (last > 0)
);

CREATE TABLE invoice (
    id              uuid PRIMARY KEY,
    kind            text        NOT NULL CHECK (kind IN ('INVOICE', 'CREDIT_NOTE')),
    state           text        NOT NULL CHECK (state IN ('HELD', 'ISSUED', 'DISCARDED')),
    series          text,
    sequence        int,
    number          text UNIQUE,
    customer_id     uuid        NOT NULL REFERENCES customer,
    site_id         uuid        NOT NULL REFERENCES site,
    contract_id     uuid REFERENCES contract,
    subject_id      uuid        NOT NULL,
    subject         text        NOT NULL,
    title           text        NOT NULL,
    credited_id     uuid REFERENCES invoice,
    credited        boolean     NOT NULL DEFAULT false,
    reason          text,
    served_on       date        NOT NULL,
    issued_on       date,
    due_on          date,
    net             numeric(12, 2) NOT NULL,
    vat             numeric(12, 2) NOT NULL,
    document_id     uuid REFERENCES document,
    created_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    UNIQUE (series, sequence),
    CHECK ((state = 'ISSUED') = (number IS NOT NULL)),
    CHECK ((number IS NULL) = (issued_on IS NULL) AND (number IS NULL) = (sequence IS NULL)),
    CHECK ((kind = 'CREDIT_NOTE') = (credited_id IS NOT NULL))
);
-- One invoice for each thing done; a second one only after the first was taken back whole.
CREATE UNIQUE INDEX invoice_of_subject ON invoice (subject_id)
    WHERE kind = 'INVOICE' AND state <> 'DISCARDED' AND NOT credited;
CREATE INDEX invoice_customer ON invoice (customer_id, created_at DESC);
CREATE INDEX invoice_newest ON invoice (created_at DESC, id DESC);
CREATE INDEX invoice_credited ON invoice (credited_id);

CREATE TABLE invoice_line (
    invoice_id uuid           NOT NULL REFERENCES invoice,
    position   int            NOT NULL,
    kind       text           NOT NULL CHECK (kind IN ('LABOUR', 'OVERRUN', 'PARTS', 'TRAVEL', 'EMERGENCY')),
    label      text           NOT NULL,
    quantity   numeric(10, 3) NOT NULL CHECK (quantity <> 0),
    unit       text           NOT NULL,
    unit_price numeric(12, 2) NOT NULL CHECK (unit_price >= 0),
    covered    boolean        NOT NULL,
    net        numeric(12, 2) NOT NULL,
    vat_rate   text           NOT NULL CHECK (vat_rate IN ('NORMAL', 'INTERMEDIATE', 'REDUCED')),
    PRIMARY KEY (invoice_id, position),
    CHECK (NOT covered OR net = 0)
);

-- What was issued stays as it is (CGI ann. II art. 242 nonies A): it can be credited, its print noted, nothing else.
CREATE FUNCTION keep_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Invoice % is issued and stays', OLD.number;
    END IF;
    IF (NEW.kind, NEW.state, NEW.number, NEW.customer_id, NEW.site_id, NEW.subject_id, NEW.subject, NEW.title, NEW.served_on,
        NEW.issued_on, NEW.due_on, NEW.net, NEW.vat)
       IS DISTINCT FROM
       (OLD.kind, OLD.state, OLD.number, OLD.customer_id, OLD.site_id, OLD.subject_id, OLD.subject, OLD.title, OLD.served_on,
        OLD.issued_on, OLD.due_on, OLD.net, OLD.vat) THEN
        RAISE EXCEPTION 'Invoice % is issued and stays as it is', OLD.number;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER invoice_stays BEFORE UPDATE OR DELETE ON invoice
    FOR EACH ROW WHEN (OLD.state = 'ISSUED') EXECUTE FUNCTION keep_issued_invoice();

CREATE FUNCTION keep_issued_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM invoice WHERE id = OLD.invoice_id AND state = 'ISSUED') THEN
        RAISE EXCEPTION 'A line of an issued invoice stays as it is';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER invoice_line_stays BEFORE UPDATE OR DELETE ON invoice_line
    FOR EACH ROW EXECUTE FUNCTION keep_issued_line();
