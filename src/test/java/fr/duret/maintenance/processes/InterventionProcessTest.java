package fr.duret.maintenance.processes;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** Interventions and what follows from them; together the plays pass every flow node of the three models. */
class InterventionProcessTest {

    @AfterAll
    static void everyFlowNodeIsPassed() {
        InterventionPlay.VISIT.report();
        InterventionPlay.REBILLING.report();
        InterventionPlay.CREDIT_NOTE.report();
    }

    @Nested
    class Visits extends VisitPlay {}

    @Nested
    class Rebilling extends RebillingPlay {}
}
