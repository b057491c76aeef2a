package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.shared.Refusal;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's plans: every element goes to the element with its id. Timers, messages and tasks are taken along
 * as they are, with the dates that they have.
 */
@Component
class MigrationPlans {

    private final RuntimeService runtime;

    MigrationPlans(RuntimeService runtime) {
        this.runtime = runtime;
    }

    MigrationPlan plan(RunningModel source, RunningModel target) {
        try {
            return runtime.createMigrationPlan(source.definitionId(), target.definitionId())
                    .mapEqualActivities()
                    .build();
        } catch (ProcessEngineException e) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "no-migration-plan",
                    "Ces deux versions sont trop différentes",
                    "Le moteur ne sait pas faire passer d'instance de l'une à l'autre : " + e.getMessage());
        }
    }

    /** Where each element goes, by the ids of both. */
    static Map<String, String> ways(MigrationPlan plan) {
        return plan.getInstructions().stream()
                .collect(Collectors.toMap(
                        MigrationInstruction::getSourceActivityId, MigrationInstruction::getTargetActivityId));
    }
}
