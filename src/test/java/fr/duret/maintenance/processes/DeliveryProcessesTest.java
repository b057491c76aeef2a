package fr.duret.maintenance.processes;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** What somebody has to do about messages that do not arrive; together the plays pass every flow node. */
class DeliveryProcessesTest {

    @AfterAll
    static void everyFlowNodeIsPassed() {
        DeliveryPlay.UNDELIVERED.report();
        DeliveryPlay.OUTAGE.report();
    }

    @Nested
    class Undelivered extends UndeliveredPlay {}

    @Nested
    class Outages extends OutagePlay {}
}
