-- Before V50 nothing refused two visits of one technician at once, and V50 does not come into force as long as there are
-- some. Of two that meet, the one that has begun stays, otherwise the earlier one: the other one is to be planned again,
-- or, if it has begun too, is taken as planned after the first.
DO $$
DECLARE
    visit     record;
    free_from timestamptz;
BEGIN
    IF to_regclass('intervention') IS NULL OR to_regclass('taken_time') IS NOT NULL THEN
        RETURN;
    END IF;
    CREATE TEMPORARY TABLE settled (technician_id uuid, span tstzrange) ON COMMIT DROP;
    FOR visit IN
        SELECT id, reference, status, technician_id, planned_start, planned_end FROM intervention
        WHERE status IN ('PLANNED', 'IN_PROGRESS', 'PAUSED')
        ORDER BY status = 'PLANNED', planned_start, id
    LOOP
        IF NOT EXISTS (SELECT FROM settled s WHERE s.technician_id = visit.technician_id
                         AND s.span && tstzrange(visit.planned_start, visit.planned_end)) THEN
            INSERT INTO settled VALUES (visit.technician_id, tstzrange(visit.planned_start, visit.planned_end));
        ELSIF visit.status = 'PLANNED' THEN
            RAISE WARNING '% meets another visit of its technician: it is to be planned again', visit.reference;
            UPDATE intervention SET status = 'TO_PLAN', technician_id = NULL, planned_start = NULL, planned_end = NULL,
                version = version + 1 WHERE id = visit.id;
            INSERT INTO intervention_journal (id, intervention_id, version, at, kind, author, note)
            SELECT gen_random_uuid(), id, version, now(), 'UNPLANNED', 'Mise à jour',
                'Prévue en même temps qu’une autre' FROM intervention WHERE id = visit.id;
        ELSE
            SELECT max(upper(s.span)) INTO free_from FROM settled s WHERE s.technician_id = visit.technician_id;
            RAISE WARNING '% meets another visit of its technician: it counts as planned after it', visit.reference;
            UPDATE intervention SET planned_start = free_from,
                planned_end = free_from + (visit.planned_end - visit.planned_start), version = version + 1
            WHERE id = visit.id;
            INSERT INTO settled VALUES (visit.technician_id,
                tstzrange(free_from, free_from + (visit.planned_end - visit.planned_start)));
        END IF;
    END LOOP;
    DROP TABLE settled;
END $$;
