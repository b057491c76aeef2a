-- From when to when an intervention is due, where somebody waits for it within a time.
ALTER TABLE intervention
    ADD COLUMN due_from date,
    ADD COLUMN due_to   date,
    ADD CONSTRAINT intervention_is_due_from_a_day_to_a_day CHECK (
        (due_from IS NULL) = (due_to IS NULL) AND (due_to IS NULL OR due_to >= due_from));
CREATE INDEX intervention_due ON intervention (due_to) WHERE status = 'TO_PLAN';

-- The visits that a contract's term owes its customer, each with the intervention that keeps the promise.
CREATE TABLE contract_visit (
    id              uuid PRIMARY KEY,
    contract_id     uuid    NOT NULL REFERENCES contract,
    term_id         uuid    NOT NULL REFERENCES contract_term DEFERRABLE INITIALLY DEFERRED,
    number          int     NOT NULL CHECK (number >= 1),
    state           text    NOT NULL CHECK (state IN ('OPEN', 'ELSEWHERE', 'WAIVED', 'WITHDRAWN')),
    intervention_id uuid UNIQUE REFERENCES intervention,
    due_from        date    NOT NULL,
    due_to          date    NOT NULL,
    agreed          boolean NOT NULL, -- the customer wished these days: they are not reckoned again
    carried         boolean NOT NULL, -- owed since the term before
    version         bigint  NOT NULL,
    CONSTRAINT visit_once_in_its_term UNIQUE (term_id, number),
    CONSTRAINT visit_is_due_from_a_day_to_a_day CHECK (due_to >= due_from),
    CONSTRAINT open_visit_has_its_intervention CHECK (state <> 'OPEN' OR intervention_id IS NOT NULL)
);
CREATE INDEX contract_visit_of_contract ON contract_visit (contract_id, due_from);
