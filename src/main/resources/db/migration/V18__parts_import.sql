ALTER TABLE import_run DROP CONSTRAINT import_run_kind_check;
ALTER TABLE import_run ADD CONSTRAINT import_run_kind_check
    CHECK (kind IN ('CUSTOMERS', 'SITES', 'CONTRACTS', 'TECHNICIANS', 'PARTS'));
