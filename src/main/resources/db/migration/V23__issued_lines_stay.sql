-- No line comes to an issued invoice, and none goes there from another one: its lines are complete when it is issued.
CREATE OR REPLACE FUNCTION keep_issued_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND EXISTS (SELECT FROM invoice WHERE id = OLD.invoice_id AND state = 'ISSUED')
       OR TG_OP <> 'DELETE' AND EXISTS (SELECT FROM invoice WHERE id = NEW.invoice_id AND state = 'ISSUED') THEN
        RAISE EXCEPTION 'A line of an issued invoice stays as it is';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
DROP TRIGGER invoice_line_stays ON invoice_line;
CREATE TRIGGER invoice_line_stays BEFORE INSERT OR UPDATE OR DELETE ON invoice_line
    FOR EACH ROW EXECUTE FUNCTION keep_issued_line();

-- Its place in the series, its contract and what it takes back stay as well.
CREATE OR REPLACE FUNCTION keep_issued_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Invoice % is issued and stays', OLD.number;
    END IF;
    IF (NEW.kind, NEW.state, NEW.series, NEW.sequence, NEW.number, NEW.customer_id, NEW.site_id, NEW.contract_id,
        NEW.subject_id, NEW.subject, NEW.title, NEW.credited_id, NEW.reason, NEW.served_on, NEW.issued_on, NEW.due_on,
        NEW.net, NEW.vat, NEW.created_at)
       IS DISTINCT FROM
       (OLD.kind, OLD.state, OLD.series, OLD.sequence, OLD.number, OLD.customer_id, OLD.site_id, OLD.contract_id,
        OLD.subject_id, OLD.subject, OLD.title, OLD.credited_id, OLD.reason, OLD.served_on, OLD.issued_on, OLD.due_on,
        OLD.net, OLD.vat, OLD.created_at) THEN
        RAISE EXCEPTION 'Invoice % is issued and stays as it is', OLD.number;
    END IF;
    RETURN NEW;
END $$;
