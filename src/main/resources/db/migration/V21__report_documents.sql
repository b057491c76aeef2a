-- The archived report of each signature: a voided signature keeps its own.
ALTER TABLE signature ADD COLUMN document_id uuid REFERENCES document;
