-- What making the quote costs the customer, with tax; 0 where it is free (arrêté du 24 janvier 2017).
ALTER TABLE quote ADD COLUMN fee numeric(8, 2) NOT NULL DEFAULT 0 CHECK (fee >= 0);

-- What a line's service cost by the catalogue when the line was written: less than that is a rebate.
ALTER TABLE quote_line ADD COLUMN catalogue_price numeric(12, 2) CHECK (catalogue_price >= 0);

CREATE OR REPLACE FUNCTION keep_sent_quote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Quote % has left and stays', OLD.number;
    END IF;
    IF (NEW.number, NEW.edition, NEW.customer_id, NEW.site_id, NEW.kind, NEW.subject, NEW.travel, NEW.fee, NEW.delay_days,
        NEW.validity_days, NEW.deposit_percent, NEW.discount, NEW.valid_until, NEW.sent_at, NEW.document_id, NEW.sha256)
       IS DISTINCT FROM
       (OLD.number, OLD.edition, OLD.customer_id, OLD.site_id, OLD.kind, OLD.subject, OLD.travel, OLD.fee, OLD.delay_days,
        OLD.validity_days, OLD.deposit_percent, OLD.discount, OLD.valid_until, OLD.sent_at, OLD.document_id, OLD.sha256) THEN
        RAISE EXCEPTION 'Quote % has left and stays as it is', OLD.number;
    END IF;
    RETURN NEW;
END $$;
