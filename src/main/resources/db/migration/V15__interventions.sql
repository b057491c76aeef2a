-- What stands installed at a site.
CREATE TABLE equipment (
    id           uuid PRIMARY KEY,
    version      integer NOT NULL,
    site_id      uuid NOT NULL REFERENCES site,
    kind         text NOT NULL CHECK (kind <> ''),
    brand        text CHECK (brand <> ''),
    model        text CHECK (model <> ''),
    serial       text CHECK (serial <> ''),
    installed_on date,
    location     text CHECK (location <> ''),
    notes        text CHECK (notes <> ''),
    removed_on   date,
    CONSTRAINT removed_after_installed CHECK (removed_on >= installed_on)
);
CREATE INDEX equipment_of_site ON equipment (site_id);

-- What technicians build in.
CREATE TABLE part (
    id           uuid PRIMARY KEY,
    version      integer NOT NULL,
    reference    text NOT NULL UNIQUE CHECK (reference ~ '^[A-Z0-9][A-Z0-9._/-]{0,39}$'),
    family       text NOT NULL CHECK (family <> ''),
    label        text NOT NULL CHECK (label <> ''),
    unit         text NOT NULL CHECK (unit IN ('PIECE', 'METRE', 'SET', 'HOUR')),
    price        numeric(10, 2) NOT NULL CHECK (price >= 0),
    vat_category text NOT NULL CHECK (vat_category IN ('NORMAL', 'WORKS', 'ENERGY'))
);

-- What a report of each kind asks; editing makes a new version, the old ones stay for the reports written with them.
CREATE TABLE report_template (
    kind      text        NOT NULL,
    version   integer     NOT NULL CHECK (version >= 1),
    content   jsonb       NOT NULL,
    edited_by text        NOT NULL,
    edited_at timestamptz NOT NULL,
    PRIMARY KEY (kind, version)
);

CREATE SEQUENCE intervention_number;

CREATE TABLE intervention (
    id                  uuid PRIMARY KEY,
    version             bigint      NOT NULL CHECK (version >= 1),
    reference           text        NOT NULL UNIQUE,
    kind                text        NOT NULL CHECK (kind IN
        ('YEARLY_SERVICE', 'EMERGENCY_REPAIR', 'COMMISSIONING', 'CONFORMITY_CHECK', 'REPLACEMENT',
         'PREVENTIVE_MAINTENANCE', 'WARRANTY', 'DIAGNOSIS', 'NEW_INSTALLATION', 'OTHER')),
    status              text        NOT NULL CHECK (status IN
        ('TO_PLAN', 'PLANNED', 'IN_PROGRESS', 'PAUSED', 'DONE', 'CLOSED', 'CANCELLED', 'UNFINISHED')),
    subject             text        NOT NULL CHECK (subject <> ''),
    customer_id         uuid        NOT NULL REFERENCES customer,
    site_id             uuid        NOT NULL REFERENCES site,
    equipment_id        uuid REFERENCES equipment,
    contract_id         uuid REFERENCES contract,
    follows_id          uuid REFERENCES intervention,
    technician_id       uuid REFERENCES technician,
    planned_start       timestamptz,
    planned_end         timestamptz,
    reason              text CHECK (reason <> ''), -- why it was cancelled or left unfinished
    created_at          timestamptz NOT NULL,
    CONSTRAINT intervention_ends_after_its_start CHECK (planned_end > planned_start),
    CONSTRAINT intervention_is_planned_whole CHECK (
        (planned_start IS NULL) = (planned_end IS NULL) AND (planned_start IS NULL) = (technician_id IS NULL)),
    CONSTRAINT intervention_is_planned_before_it_begins CHECK (
        status IN ('TO_PLAN', 'CANCELLED') OR planned_start IS NOT NULL),
    CONSTRAINT intervention_says_why CHECK ((status IN ('CANCELLED', 'UNFINISHED')) = (reason IS NOT NULL))
);
CREATE INDEX intervention_of_technician ON intervention (technician_id, planned_start);
CREATE INDEX intervention_of_site ON intervention (site_id, planned_start DESC);
CREATE INDEX intervention_of_customer ON intervention (customer_id, planned_start DESC);
CREATE INDEX intervention_of_contract ON intervention (contract_id);
CREATE INDEX intervention_follows ON intervention (follows_id);
CREATE INDEX intervention_by_time ON intervention (planned_start DESC, id DESC);
CREATE INDEX intervention_by_status ON intervention (status, planned_start DESC, id DESC);

-- Arrival, pauses, departure: what the device said, what was received, what counts.
CREATE TABLE clocking (
    id               uuid PRIMARY KEY,
    intervention_id  uuid        NOT NULL REFERENCES intervention,
    kind             text        NOT NULL CHECK (kind IN ('ARRIVAL', 'PAUSE', 'RESUME', 'DEPARTURE')),
    at               timestamptz NOT NULL,
    device_at        timestamptz NOT NULL,
    received_at      timestamptz NOT NULL,
    skew_seconds     bigint,     -- how far the device's clock was behind, where it was wrong
    latitude         double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude        double precision CHECK (longitude BETWEEN -180 AND 180),
    accuracy         double precision CHECK (accuracy >= 0),
    distance         integer CHECK (distance >= 0), -- metres from the site
    address          text CHECK (address <> ''),
    address_source   text NOT NULL CHECK (address_source IN ('SITE', 'GEOCODER', 'BY_HAND', 'NONE')),
    no_position      text CHECK (no_position <> ''), -- why there is none
    author           text        NOT NULL,
    position_erased  boolean     NOT NULL DEFAULT false,
    CONSTRAINT clocking_has_a_position_or_says_why CHECK (
        latitude IS NOT NULL OR no_position IS NOT NULL OR position_erased),
    CONSTRAINT clocking_lies_on_both_coordinates CHECK ((latitude IS NULL) = (longitude IS NULL))
);
CREATE INDEX clocking_of_intervention ON clocking (intervention_id, at);
CREATE INDEX clocking_with_position ON clocking (at) WHERE latitude IS NOT NULL;

CREATE TABLE work_period (
    id              uuid PRIMARY KEY,
    intervention_id uuid        NOT NULL REFERENCES intervention,
    technician_id   uuid        NOT NULL REFERENCES technician,
    started_by      uuid        NOT NULL REFERENCES clocking DEFERRABLE INITIALLY DEFERRED,
    ended_by        uuid REFERENCES clocking DEFERRABLE INITIALLY DEFERRED,
    started_at      timestamptz NOT NULL,
    ended_at        timestamptz,
    CONSTRAINT work_ends_after_its_start CHECK (ended_at > started_at),
    CONSTRAINT work_ends_by_a_clocking CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
    CONSTRAINT one_place_at_a_time EXCLUDE USING gist
        (technician_id WITH =, tstzrange(started_at, ended_at) WITH &&)
);
CREATE INDEX work_period_of_intervention ON work_period (intervention_id, started_at);
CREATE UNIQUE INDEX one_open_work_period ON work_period (intervention_id) WHERE ended_at IS NULL;

CREATE TABLE clocking_correction (
    id          uuid PRIMARY KEY,
    clocking_id uuid        NOT NULL REFERENCES clocking,
    original_at timestamptz NOT NULL,
    corrected_at timestamptz NOT NULL,
    reason      text        NOT NULL CHECK (reason <> ''),
    author      text        NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX clocking_correction_of ON clocking_correction (clocking_id, at);

CREATE TABLE report (
    id               uuid PRIMARY KEY,
    intervention_id  uuid        NOT NULL UNIQUE REFERENCES intervention,
    template_kind    text        NOT NULL,
    template_version integer     NOT NULL,
    state            text        NOT NULL CHECK (state IN ('DRAFT', 'COMPLETED', 'SIGNED')),
    content          jsonb       NOT NULL,
    completed_at     timestamptz,
    written_at       timestamptz NOT NULL,
    FOREIGN KEY (template_kind, template_version) REFERENCES report_template (kind, version),
    CONSTRAINT report_is_completed_at_an_instant CHECK ((state = 'DRAFT') = (completed_at IS NULL))
);

CREATE TABLE signature (
    id              uuid PRIMARY KEY,
    intervention_id uuid        NOT NULL REFERENCES intervention,
    outcome         text        NOT NULL CHECK (outcome IN ('SIGNED', 'CUSTOMER_ABSENT', 'REFUSED')),
    signer_name     text CHECK (signer_name <> ''),
    consent         text CHECK (consent <> ''),
    image           bytea,
    reason          text CHECK (reason <> ''),
    at              timestamptz NOT NULL,
    received_at     timestamptz NOT NULL,
    latitude        double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude       double precision CHECK (longitude BETWEEN -180 AND 180),
    accuracy        double precision CHECK (accuracy >= 0),
    content         text        NOT NULL, -- canonical JSON of what was signed
    sha256          text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    author          text        NOT NULL,
    voided_at       timestamptz,
    voided_by       text,
    void_reason     text,
    CONSTRAINT signature_is_of_somebody CHECK (
        CASE outcome WHEN 'SIGNED' THEN signer_name IS NOT NULL AND consent IS NOT NULL AND image IS NOT NULL
                     ELSE reason IS NOT NULL AND image IS NULL END),
    CONSTRAINT signature_is_voided_by_somebody CHECK (
        (voided_at IS NULL) = (voided_by IS NULL) AND (voided_at IS NULL) = (void_reason IS NULL))
);
CREATE INDEX signature_of_intervention ON signature (intervention_id, at);
CREATE UNIQUE INDEX one_valid_signature ON signature (intervention_id) WHERE voided_at IS NULL;

CREATE TABLE intervention_journal (
    id              uuid PRIMARY KEY,
    intervention_id uuid        NOT NULL REFERENCES intervention,
    version         bigint      NOT NULL,
    at              timestamptz NOT NULL,
    kind            text        NOT NULL,
    author          text        NOT NULL,
    note            text
);
CREATE INDEX intervention_journal_of ON intervention_journal (intervention_id, version, id);
