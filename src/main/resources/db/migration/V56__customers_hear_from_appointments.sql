-- Whom published rounds move is told by their appointment, which knows best what they were told.
ALTER TABLE proposed_visit DROP COLUMN announced;
