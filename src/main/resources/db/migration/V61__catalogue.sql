-- Each change of services or of price grids is a version; devices ask whether theirs still holds.
CREATE TABLE grid_version (
    version bigint PRIMARY KEY CHECK (version > 0),
    at      timestamptz NOT NULL
);
INSERT INTO grid_version VALUES (1, '2020-01-01T00:00:00Z');

ALTER TABLE price_grid ADD COLUMN changed_in bigint NOT NULL DEFAULT 1;

-- What electricians sell: hours and parts of one unit, in a period.
CREATE TABLE service (
    id              uuid PRIMARY KEY,
    version         integer       NOT NULL,
    reference       text          NOT NULL CHECK (reference ~ '^[A-Z0-9][A-Z0-9._/-]{0,39}$'),
    family          text          NOT NULL CHECK (family <> ''),
    label           text          NOT NULL CHECK (label <> ''),
    unit            text          NOT NULL CHECK (unit <> ''),
    labour_hours    numeric(6, 2) NOT NULL CHECK (labour_hours >= 0),
    parts           numeric(10, 2) NOT NULL CHECK (parts >= 0),
    vat_category    text          NOT NULL CHECK (vat_category IN ('NORMAL', 'WORKS', 'ENERGY', 'CHARGING', 'SOLAR')),
    waste           text CHECK (waste IN ('METAL', 'ELECTRICAL', 'RUBBLE', 'PLASTIC', 'BATTERY')),
    waste_kilograms numeric(8, 1) CHECK (waste_kilograms >= 0),
    valid_from      date          NOT NULL,
    valid_until     date,
    changed_in      bigint        NOT NULL,
    CHECK ((waste IS NULL) = (waste_kilograms IS NULL)),
    CHECK (valid_until IS NULL OR valid_until >= valid_from),
    CONSTRAINT one_service_at_a_time EXCLUDE USING gist
        (reference WITH =, daterange(valid_from, valid_until, '[]') WITH &&)
);

ALTER TABLE import_run DROP CONSTRAINT import_run_kind_check;
ALTER TABLE import_run ADD CONSTRAINT import_run_kind_check
    CHECK (kind IN ('CUSTOMERS', 'SITES', 'CONTRACTS', 'TECHNICIANS', 'PARTS', 'SERVICES'));
