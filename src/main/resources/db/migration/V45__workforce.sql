-- Where a technician's day begins; the company's depot unless it is their home.
ALTER TABLE technician
    ADD COLUMN start_kind      text NOT NULL DEFAULT 'DEPOT' CHECK (start_kind IN ('DEPOT', 'HOME')),
    ADD COLUMN start_street    text CHECK (start_street <> ''),
    ADD COLUMN start_postcode  text CHECK (start_postcode ~ '^[0-9]{5}$'),
    ADD COLUMN start_town      text CHECK (start_town <> ''),
    ADD COLUMN start_latitude  double precision CHECK (start_latitude BETWEEN -90 AND 90),
    ADD COLUMN start_longitude double precision CHECK (start_longitude BETWEEN -180 AND 180),
    ADD CONSTRAINT technician_starts_somewhere CHECK (
        CASE start_kind
            WHEN 'HOME' THEN num_nulls(start_street, start_postcode, start_town, start_latitude, start_longitude) = 0
            ELSE num_nonnulls(start_street, start_postcode, start_town, start_latitude, start_longitude) = 0 END);
ALTER TABLE technician ALTER COLUMN start_kind DROP DEFAULT;

-- What a technician can do, and how well.
CREATE TABLE technician_skill (
    technician_id uuid NOT NULL REFERENCES technician ON DELETE CASCADE,
    name          text NOT NULL CHECK (name <> ''),
    level         text NOT NULL CHECK (level IN ('BEGINNER', 'SKILLED', 'EXPERT')),
    PRIMARY KEY (technician_id, name)
);
INSERT INTO technician_skill (technician_id, name, level)
SELECT DISTINCT id, skill, 'SKILLED' FROM technician, unnest(skills) AS skill WHERE skill <> '';

-- Electrical qualifications, « habilitations » (NF C 18-510); dates that nobody has entered yet are unknown.
CREATE TABLE qualification (
    id            uuid PRIMARY KEY,
    technician_id uuid NOT NULL REFERENCES technician ON DELETE CASCADE,
    symbol        text NOT NULL CHECK (symbol <> ''),
    obtained_on   date,
    expires_on    date,
    CONSTRAINT one_qualification_of_a_kind UNIQUE (technician_id, symbol),
    CONSTRAINT qualification_expires_after_it_was_obtained CHECK (expires_on > obtained_on)
);
CREATE INDEX qualification_by_expiry ON qualification (expires_on);
INSERT INTO qualification (id, technician_id, symbol)
SELECT gen_random_uuid(), held.id, held.symbol
FROM (SELECT DISTINCT id, symbol FROM technician, unnest(qualifications) AS symbol WHERE symbol <> '') AS held;

ALTER TABLE technician
    DROP COLUMN skills,
    DROP COLUMN qualifications;

-- When a technician works, by weekday (1 is Monday); a day without a row is a day off.
CREATE TABLE working_hours (
    technician_id uuid NOT NULL REFERENCES technician ON DELETE CASCADE,
    weekday       int  NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    starts_at     time NOT NULL,
    ends_at       time NOT NULL,
    PRIMARY KEY (technician_id, weekday),
    CONSTRAINT working_day_ends_after_its_start CHECK (ends_at > starts_at)
);
INSERT INTO working_hours (technician_id, weekday, starts_at, ends_at)
SELECT id, weekday, TIME '08:00', CASE weekday WHEN 5 THEN TIME '15:45' ELSE TIME '16:45' END
FROM technician, generate_series(1, 5) AS weekday;

-- The postcodes where a technician is at home.
CREATE TABLE technician_zone (
    technician_id uuid NOT NULL REFERENCES technician ON DELETE CASCADE,
    postcode      text NOT NULL CHECK (postcode ~ '^[0-9]{5}$'),
    PRIMARY KEY (technician_id, postcode)
);

-- Leave, sickness, training: from a morning or a noon to a noon or an evening.
CREATE TABLE absence (
    id            uuid PRIMARY KEY,
    technician_id uuid    NOT NULL REFERENCES technician ON DELETE CASCADE,
    kind          text    NOT NULL CHECK (kind IN ('LEAVE', 'SICK', 'TRAINING', 'OTHER')),
    first_day     date    NOT NULL,
    from_noon     boolean NOT NULL,
    last_day      date    NOT NULL,
    until_noon    boolean NOT NULL,
    note          text CHECK (note <> ''),
    entered_by    text    NOT NULL,
    CONSTRAINT absence_ends_after_its_start CHECK (
        (last_day - first_day) * 2 + CASE WHEN until_noon THEN 0 ELSE 1 END - CASE WHEN from_noon THEN 1 ELSE 0 END >= 0),
    -- Half-days since 2000, both ends included.
    CONSTRAINT absences_do_not_overlap EXCLUDE USING gist (
        technician_id WITH =,
        int4range((first_day - DATE '2000-01-01') * 2 + CASE WHEN from_noon THEN 1 ELSE 0 END,
                  (last_day - DATE '2000-01-01') * 2 + CASE WHEN until_noon THEN 0 ELSE 1 END, '[]') WITH &&)
);
CREATE INDEX absence_by_time ON absence (first_day, last_day);

-- Who answers emergencies outside working hours; one technician at a time.
CREATE TABLE on_call (
    id            uuid PRIMARY KEY,
    technician_id uuid NOT NULL REFERENCES technician ON DELETE CASCADE,
    first_day     date NOT NULL,
    last_day      date NOT NULL,
    CONSTRAINT on_call_ends_after_its_start CHECK (last_day >= first_day),
    CONSTRAINT one_on_call_at_a_time EXCLUDE USING gist (daterange(first_day, last_day, '[]') WITH &&)
);
CREATE INDEX on_call_of_technician ON on_call (technician_id, first_day);
