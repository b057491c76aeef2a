-- Whether a version came with the application: a newer release may follow such a version, never one of the office.
ALTER TABLE report_template ADD COLUMN delivered boolean NOT NULL DEFAULT false;
UPDATE report_template SET delivered = true WHERE edited_by = 'Duret Maintenance';
