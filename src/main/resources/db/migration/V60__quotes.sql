-- What work is offered at which price, and what became of the offer.
CREATE SEQUENCE quote_number;

CREATE TABLE quote (
    id                 uuid PRIMARY KEY,
    revision           bigint        NOT NULL,
    number             text          NOT NULL,
    edition            int           NOT NULL CHECK (edition >= 1),
    state              text          NOT NULL CHECK (state IN
        ('DRAFT', 'SENT', 'SIGNED', 'REFUSED', 'EXPIRED', 'REPLACED', 'WITHDRAWN')),
    customer_id        uuid          NOT NULL REFERENCES customer,
    site_id            uuid          NOT NULL REFERENCES site,
    kind               text          NOT NULL CHECK (kind IN ('REPAIR', 'UPKEEP', 'WORKS')),
    subject            text          NOT NULL,
    place              text          NOT NULL CHECK (place IN ('AGENCY', 'HOME', 'DISTANCE')),
    urgent             boolean       NOT NULL,
    small_business     boolean       NOT NULL,
    made_new           boolean       NOT NULL,
    travel             numeric(8, 2) CHECK (travel >= 0),
    travel_rate        text CHECK (travel_rate IN ('NORMAL', 'INTERMEDIATE', 'REDUCED')),
    delay_days         int CHECK (delay_days BETWEEN 0 AND 365),
    validity_days      int           NOT NULL CHECK (validity_days BETWEEN 1 AND 180),
    deposit_percent    int           NOT NULL CHECK (deposit_percent BETWEEN 0 AND 50),
    discount           int           NOT NULL CHECK (discount BETWEEN 0 AND 10000), -- hundredths of a percent
    author             text          NOT NULL,
    labour_hour        numeric(8, 2) NOT NULL CHECK (labour_hour > 0),
    net                numeric(12, 2) NOT NULL CHECK (net >= 0),
    vat                numeric(12, 2) NOT NULL CHECK (vat >= 0),
    drafted_on         date          NOT NULL,
    valid_until        date,
    sent_at            timestamptz,
    seen_at            timestamptz,
    ended_at           timestamptz,
    reason             text CHECK (reason <> ''),
    signed_at          timestamptz,
    signed_by          text CHECK (signed_by <> ''),
    signed_place       text CHECK (signed_place IN ('AGENCY', 'HOME', 'DISTANCE')),
    early_work         boolean,
    withdrawable_until date,
    deposit_from       date,
    work_from          date,
    replaces_id        uuid REFERENCES quote,
    replaced_by_id     uuid REFERENCES quote DEFERRABLE INITIALLY DEFERRED,
    approval           text CHECK (approval IN ('ASKED', 'GRANTED', 'DENIED')),
    approved_by        text,
    document_id        uuid REFERENCES document,
    sha256             text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    UNIQUE (number, edition),
    CONSTRAINT quote_has_left CHECK ((state = 'DRAFT') = (sent_at IS NULL) AND (sent_at IS NULL) = (valid_until IS NULL)
        AND (sent_at IS NULL) = (document_id IS NULL) AND (document_id IS NULL) = (sha256 IS NULL)),
    CONSTRAINT quote_is_signed CHECK ((state IN ('SIGNED', 'WITHDRAWN')) = (signed_at IS NOT NULL)
        AND (signed_at IS NULL) = (signed_by IS NULL) AND (signed_at IS NULL) = (deposit_from IS NULL)
        AND (signed_at IS NULL) = (work_from IS NULL)),
    CONSTRAINT quote_is_over CHECK ((state IN ('REFUSED', 'EXPIRED', 'REPLACED', 'WITHDRAWN')) = (ended_at IS NOT NULL)),
    CONSTRAINT quote_is_refused_for_a_reason CHECK ((state = 'REFUSED') = (reason IS NOT NULL)),
    CONSTRAINT quote_is_replaced_by_another CHECK ((state = 'REPLACED') = (replaced_by_id IS NOT NULL))
);
-- One version follows another.
CREATE UNIQUE INDEX quote_next ON quote (replaces_id);
CREATE INDEX quote_of_customer ON quote (customer_id, drafted_on DESC);
CREATE INDEX quote_by_state ON quote (state, drafted_on DESC, id DESC);
CREATE INDEX quote_of_author ON quote (author, drafted_on DESC, id DESC);

CREATE TABLE quote_line (
    quote_id      uuid           NOT NULL REFERENCES quote ON DELETE CASCADE,
    position      int            NOT NULL,
    service       text,
    label         text           NOT NULL CHECK (label <> ''),
    quantity      numeric(10, 3) NOT NULL CHECK (quantity > 0),
    unit          text           NOT NULL CHECK (unit <> ''),
    unit_price    numeric(12, 2) NOT NULL CHECK (unit_price >= 0),
    labour_hours  numeric(8, 2)  NOT NULL CHECK (labour_hours >= 0),
    discount      int            NOT NULL CHECK (discount BETWEEN 0 AND 10000),
    nature        text           NOT NULL CHECK (nature IN
        ('MAINTENANCE', 'CHARGING_POINT', 'ENERGY_RENOVATION', 'SOLAR', 'EQUIPMENT_ONLY')),
    waste         text CHECK (waste IN ('METAL', 'ELECTRICAL', 'RUBBLE', 'PLASTIC', 'BATTERY')),
    waste_kilograms numeric(8, 1) CHECK (waste_kilograms >= 0),
    choice        text           NOT NULL CHECK (choice IN ('FIXED', 'OPTION', 'VARIANT')),
    variant_group text CHECK (variant_group <> ''),
    chosen        boolean        NOT NULL,
    net           numeric(12, 2) NOT NULL CHECK (net >= 0),
    vat_rate      text           NOT NULL CHECK (vat_rate IN ('NORMAL', 'INTERMEDIATE', 'REDUCED')),
    PRIMARY KEY (quote_id, position),
    CHECK ((waste IS NULL) = (waste_kilograms IS NULL)),
    CHECK (choice <> 'FIXED' OR chosen),
    CHECK ((choice = 'VARIANT') = (variant_group IS NOT NULL))
);

-- What has left stays as it is; only a signature chooses among options and variants.
CREATE FUNCTION keep_sent_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Quote % has left and stays', OLD.number;
    END IF;
    IF (NEW.number, NEW.edition, NEW.customer_id, NEW.site_id, NEW.kind, NEW.subject, NEW.travel, NEW.delay_days,
        NEW.validity_days, NEW.deposit_percent, NEW.discount, NEW.valid_until, NEW.sent_at, NEW.document_id, NEW.sha256)
       IS DISTINCT FROM
       (OLD.number, OLD.edition, OLD.customer_id, OLD.site_id, OLD.kind, OLD.subject, OLD.travel, OLD.delay_days,
        OLD.validity_days, OLD.deposit_percent, OLD.discount, OLD.valid_until, OLD.sent_at, OLD.document_id, OLD.sha256) THEN
        RAISE EXCEPTION 'Quote % has left and stays as it is', OLD.number;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER quote_stays BEFORE UPDATE OR DELETE ON quote
    FOR EACH ROW WHEN (OLD.state <> 'DRAFT') EXECUTE FUNCTION keep_sent_quote();

CREATE FUNCTION keep_sent_quote_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM quote WHERE id = coalesce(NEW.quote_id, OLD.quote_id) AND state <> 'DRAFT')
       AND (TG_OP <> 'UPDATE'
            OR (NEW.label, NEW.quantity, NEW.unit, NEW.unit_price, NEW.discount, NEW.net, NEW.vat_rate, NEW.choice)
               IS DISTINCT FROM
               (OLD.label, OLD.quantity, OLD.unit, OLD.unit_price, OLD.discount, OLD.net, OLD.vat_rate, OLD.choice)) THEN
        RAISE EXCEPTION 'A line of a quote that has left stays as it is';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER quote_line_stays BEFORE INSERT OR UPDATE OR DELETE ON quote_line
    FOR EACH ROW EXECUTE FUNCTION keep_sent_quote_line();
