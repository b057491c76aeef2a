package fr.duret.maintenance.processes;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** The life of a contract, every business path of it; together the plays pass every flow node of the model. */
class ContractLifecycleTest {

    @AfterAll
    static void everyFlowNodeIsPassed() {
        ContractPlay.COVERAGE.report();
    }

    @Nested
    class Reminders extends ReminderPlay {}

    @Nested
    class Calls extends CallPlay {}

    @Nested
    class TacitRenewal extends TacitPlay {}

    @Nested
    class Changes extends ChangePlay {}
}
