-- When the customer was promised that the technician comes, and whether the office wants the visit to stay where it is.
ALTER TABLE intervention
    ADD COLUMN promised_from timestamptz,
    ADD COLUMN promised_to   timestamptz,
    ADD COLUMN pinned        boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT intervention_is_promised_from_then_to_then CHECK (
        (promised_from IS NULL) = (promised_to IS NULL) AND promised_to > promised_from),
    -- Only looked at when the transaction says so: a whole plan is published at once, and visits change places in it.
    ADD CONSTRAINT technician_has_one_visit_at_a_time EXCLUDE USING gist
        (technician_id WITH =, tstzrange(planned_start, planned_end) WITH &&)
        WHERE (status IN ('PLANNED', 'IN_PROGRESS', 'PAUSED')) DEFERRABLE INITIALLY IMMEDIATE;
