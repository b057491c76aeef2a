-- Works under a signed quote that take several visits: the price goes on to the visit that finishes them.
ALTER TABLE agreed_line DROP CONSTRAINT agreed_line_intervention_id_fkey;
ALTER TABLE agreed_line ADD CONSTRAINT agreed_line_intervention_id_fkey
    FOREIGN KEY (intervention_id) REFERENCES agreed_work ON DELETE CASCADE ON UPDATE CASCADE;
-- Visits of such works that were left unfinished.
CREATE TABLE agreed_visit (
    intervention_id uuid PRIMARY KEY REFERENCES intervention,
    quote_id        uuid NOT NULL REFERENCES agreed_work (quote_id) ON DELETE CASCADE
);
CREATE INDEX agreed_visit_of_quote ON agreed_visit (quote_id);
-- What was left unfinished before this version, and is not billed yet.
INSERT INTO agreed_visit
    SELECT i.id, a.quote_id FROM agreed_work a JOIN intervention i ON i.id = a.intervention_id
    WHERE EXISTS (SELECT FROM intervention f WHERE f.follows_id = i.id)
      AND NOT EXISTS (SELECT FROM invoice v WHERE v.subject_id = i.id AND v.kind = 'INVOICE' AND NOT v.credited);
UPDATE agreed_work a SET intervention_id = f.id
    FROM intervention f WHERE f.follows_id = a.intervention_id
      AND EXISTS (SELECT FROM agreed_visit w WHERE w.intervention_id = a.intervention_id);
