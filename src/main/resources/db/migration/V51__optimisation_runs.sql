-- Searches for better rounds. A run is worked by one node; whoever finds one that nobody works any more takes it up once.
CREATE TABLE optimisation_run (
    id              uuid PRIMARY KEY,
    state           text        NOT NULL CHECK (state IN
        ('WAITING', 'RUNNING', 'PROPOSED', 'NOTHING', 'FAILED', 'WITHDRAWN', 'REJECTED', 'PUBLISHED')),
    first_day       date        NOT NULL,
    last_day        date        NOT NULL,
    asked_by        text        NOT NULL,
    asked_at        timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    seen_at         timestamptz,                        -- sign of life of the node that works it
    stop_asked      boolean     NOT NULL DEFAULT false,
    locked          uuid[]      NOT NULL DEFAULT '{}',  -- technicians whose rounds stay as they are
    chosen          uuid[],                             -- technicians whose new rounds were accepted; none for all
    found_after     bigint,                             -- milliseconds until the best plan so far
    unplaced        bigint,                             -- weight of what that plan leaves undone
    points          bigint,                             -- what it costs otherwise
    metres_before   bigint,
    metres_after    bigint,
    minutes_before  bigint,
    minutes_after   bigint,
    overtime_before bigint,
    overtime_after  bigint,
    late_before     bigint,
    late_after      bigint,
    waiting_before  bigint,
    waiting_after   bigint,
    decided_by      text,
    ended_at        timestamptz,
    CONSTRAINT run_goes_from_a_day_to_a_day CHECK (last_day >= first_day)
);
CREATE UNIQUE INDEX one_open_run ON optimisation_run ((true)) WHERE state IN ('WAITING', 'RUNNING', 'PROPOSED');
CREATE INDEX optimisation_run_by_time ON optimisation_run (asked_at DESC);

-- Where a proposal would have each visit that it moves, and what became of that.
CREATE TABLE proposed_visit (
    run_id            uuid        NOT NULL REFERENCES optimisation_run ON DELETE CASCADE,
    intervention_id   uuid        NOT NULL REFERENCES intervention,
    seen_version      bigint      NOT NULL,
    before_technician uuid REFERENCES technician,
    before_start      timestamptz,
    after_technician  uuid        NOT NULL REFERENCES technician,
    after_start       timestamptz NOT NULL,
    after_end         timestamptz NOT NULL,
    outcome           text CHECK (outcome IN ('PUBLISHED', 'LEFT')),
    why               text CHECK (why <> ''),
    announced         boolean     NOT NULL DEFAULT false, -- the customer is promised a new arrival
    PRIMARY KEY (run_id, intervention_id),
    CONSTRAINT proposed_visit_ends_after_its_start CHECK (after_end > after_start)
);
CREATE INDEX proposed_visit_of ON proposed_visit (intervention_id);
