-- taken_time (V55) refuses two visits of one technician at once, planned or chosen: once is enough.
ALTER TABLE intervention DROP CONSTRAINT technician_has_one_visit_at_a_time;
