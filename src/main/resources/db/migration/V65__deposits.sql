-- Invoices that ask for a part before the work: they share the series of the others.
ALTER TABLE invoice DROP CONSTRAINT invoice_kind_check,
    ADD CONSTRAINT invoice_kind_check CHECK (kind IN ('INVOICE', 'DEPOSIT', 'CREDIT_NOTE'));
CREATE UNIQUE INDEX deposit_of_subject ON invoice (subject_id)
    WHERE kind = 'DEPOSIT' AND state <> 'DISCARDED' AND NOT credited;
ALTER TABLE invoice_line DROP CONSTRAINT invoice_line_kind_check,
    ADD CONSTRAINT invoice_line_kind_check
        CHECK (kind IN ('LABOUR', 'OVERRUN', 'PARTS', 'TRAVEL', 'EMERGENCY', 'SERVICE', 'DEPOSIT'));

-- Work at prices that were agreed before, by a signed quote: its intervention is billed by these lines.
CREATE TABLE agreed_work (
    intervention_id uuid PRIMARY KEY REFERENCES intervention,
    quote_id        uuid        NOT NULL UNIQUE,
    quote           text        NOT NULL CHECK (quote <> ''),
    title           text        NOT NULL CHECK (title <> ''),
    agreed_at       timestamptz NOT NULL
);
CREATE TABLE agreed_line (
    intervention_id uuid           NOT NULL REFERENCES agreed_work ON DELETE CASCADE,
    position        int            NOT NULL,
    kind            text           NOT NULL CHECK (kind IN ('LABOUR', 'PARTS', 'TRAVEL', 'EMERGENCY', 'SERVICE')),
    label           text           NOT NULL CHECK (label <> ''),
    quantity        numeric(10, 3) NOT NULL CHECK (quantity > 0),
    unit            text           NOT NULL,
    unit_price      numeric(12, 2) NOT NULL CHECK (unit_price >= 0),
    net             numeric(12, 2) NOT NULL CHECK (net >= 0),
    vat_rate        text           NOT NULL CHECK (vat_rate IN ('NORMAL', 'INTERMEDIATE', 'REDUCED')),
    PRIMARY KEY (intervention_id, position)
);
