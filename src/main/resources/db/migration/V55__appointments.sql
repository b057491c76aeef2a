-- What is agreed with a customer about when somebody comes.
CREATE TABLE appointment (
    id                  uuid PRIMARY KEY,
    version             bigint      NOT NULL,
    intervention_id     uuid        NOT NULL REFERENCES intervention,
    customer_id         uuid        NOT NULL REFERENCES customer,
    state               text        NOT NULL CHECK (state IN ('OPEN', 'BOOKED', 'CONFIRMED', 'KEPT', 'CANCELLED')),
    -- What the customer has chosen and nobody has confirmed yet.
    chosen_technician   uuid REFERENCES technician,
    chosen_start        timestamptz,
    chosen_end          timestamptz,
    held_until          timestamptz, -- none once it is booked
    detour_seconds      int,
    -- What was confirmed.
    technician_id       uuid REFERENCES technician,
    starts_at           timestamptz,
    ends_at             timestamptz,
    agreed              int         NOT NULL, -- how many times it were agreed: the first, and each move
    told                int         NOT NULL, -- of which the customer knows so many
    expected_at         timestamptz, -- when the technician is expected, as the customer was told on the day
    promised_by         timestamptz, -- when somebody is there at the latest, for emergencies
    cancelled_by        text CHECK (cancelled_by <> ''),
    requested_at        timestamptz NOT NULL,
    CONSTRAINT choice_is_whole CHECK (num_nulls(chosen_technician, chosen_start, chosen_end, detour_seconds) IN (0, 4)),
    CONSTRAINT choice_ends_after_its_start CHECK (chosen_end > chosen_start),
    CONSTRAINT hold_is_of_a_choice CHECK (held_until IS NULL OR chosen_start IS NOT NULL),
    CONSTRAINT booked_is_chosen_for_good CHECK (state <> 'BOOKED' OR (chosen_start IS NOT NULL AND held_until IS NULL)),
    CONSTRAINT slot_is_whole CHECK (num_nulls(technician_id, starts_at, ends_at) IN (0, 3)),
    CONSTRAINT slot_ends_after_its_start CHECK (ends_at > starts_at),
    CONSTRAINT confirmed_has_a_slot CHECK (state NOT IN ('CONFIRMED', 'KEPT') OR starts_at IS NOT NULL),
    CONSTRAINT cancelled_by_somebody CHECK ((state = 'CANCELLED') = (cancelled_by IS NOT NULL)),
    CONSTRAINT told_what_was_agreed CHECK (told BETWEEN 0 AND agreed)
);
CREATE UNIQUE INDEX one_living_appointment ON appointment (intervention_id) WHERE state <> 'CANCELLED';
CREATE INDEX appointment_of_customer ON appointment (customer_id, requested_at);
CREATE INDEX appointment_by_time ON appointment (coalesce(chosen_start, starts_at), id);

-- The time of technicians that is taken: by what is planned, and by what customers have chosen.
CREATE TABLE taken_time (
    intervention_id uuid      NOT NULL REFERENCES intervention ON DELETE CASCADE,
    taken_by        text      NOT NULL CHECK (taken_by IN ('PLAN', 'CHOICE')),
    technician_id   uuid      NOT NULL REFERENCES technician,
    span            tstzrange NOT NULL CHECK (NOT isempty(span)),
    held_until      timestamptz,
    PRIMARY KEY (intervention_id, taken_by),
    -- Rounds that are published exchange places, so the end of the transaction is what counts.
    CONSTRAINT one_customer_at_a_time EXCLUDE USING gist (
        technician_id WITH =, span WITH &&, intervention_id WITH <>) DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO taken_time (intervention_id, taken_by, technician_id, span)
SELECT i.id, 'PLAN', i.technician_id, tstzrange(i.planned_start, i.planned_end)
FROM intervention i
WHERE i.status IN ('PLANNED', 'IN_PROGRESS', 'PAUSED')
  AND NOT EXISTS (
    SELECT 1 FROM intervention o
    WHERE o.technician_id = i.technician_id AND o.id < i.id AND o.status IN ('PLANNED', 'IN_PROGRESS', 'PAUSED')
      AND tstzrange(o.planned_start, o.planned_end) && tstzrange(i.planned_start, i.planned_end));

CREATE FUNCTION take_time_of_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM taken_time WHERE intervention_id = NEW.id AND taken_by = 'PLAN';
    IF NEW.status IN ('PLANNED', 'IN_PROGRESS', 'PAUSED') THEN
        INSERT INTO taken_time (intervention_id, taken_by, technician_id, span)
        VALUES (NEW.id, 'PLAN', NEW.technician_id, tstzrange(NEW.planned_start, NEW.planned_end));
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER intervention_is_planned AFTER INSERT ON intervention
    FOR EACH ROW EXECUTE FUNCTION take_time_of_plan();
CREATE TRIGGER intervention_is_replanned AFTER UPDATE ON intervention
    FOR EACH ROW
    WHEN ((OLD.status, OLD.technician_id, OLD.planned_start, OLD.planned_end)
        IS DISTINCT FROM (NEW.status, NEW.technician_id, NEW.planned_start, NEW.planned_end))
    EXECUTE FUNCTION take_time_of_plan();

CREATE FUNCTION take_time_of_choice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM taken_time WHERE intervention_id = NEW.intervention_id AND taken_by = 'CHOICE';
    IF NEW.chosen_start IS NOT NULL THEN
        INSERT INTO taken_time (intervention_id, taken_by, technician_id, span, held_until)
        VALUES (NEW.intervention_id, 'CHOICE', NEW.chosen_technician,
                tstzrange(NEW.chosen_start, NEW.chosen_end), NEW.held_until);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER appointment_is_chosen AFTER INSERT ON appointment
    FOR EACH ROW EXECUTE FUNCTION take_time_of_choice();
CREATE TRIGGER appointment_is_rechosen AFTER UPDATE ON appointment
    FOR EACH ROW
    WHEN ((OLD.chosen_technician, OLD.chosen_start, OLD.chosen_end, OLD.held_until)
        IS DISTINCT FROM (NEW.chosen_technician, NEW.chosen_start, NEW.chosen_end, NEW.held_until))
    EXECUTE FUNCTION take_time_of_choice();
