package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.workshop.MigrationLog.Turn;
import fr.duret.maintenance.shared.French;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says in French why the engine would not move an instance. */
@Component
class MigrationReasons {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationReasons.class);

    private final ModelVersions running;
    private final RepositoryService repository;

    MigrationReasons(ModelVersions running, RepositoryService repository) {
        this.running = running;
        this.repository = repository;
    }

    String of(RuntimeException refusal, @Nullable Turn turn) {
        if (turn != null && refusal instanceof MigratingProcessInstanceValidationException invalid) {
            return reasons(invalid.getValidationReport(), turn);
        }
        LOG.warn("An instance could not be moved: {}", turn, refusal);
        return French.typeset("Le moteur a échoué : " + refusal.getMessage());
    }

    private String reasons(MigratingProcessInstanceValidationReport report, Turn turn) {
        Stream<String> ofActivities = report.getActivityInstanceReports().stream()
                .map(activity -> reason(activity.getSourceScopeId(), activity.getFailures(), turn));
        Stream<String> ofTransitions = report.getTransitionInstanceReports().stream()
                .map(transition -> reason(transition.getSourceScopeId(), transition.getFailures(), turn));
        String all = Stream.of(
                        ofActivities,
                        ofTransitions,
                        report.getFailures().stream().map(MigrationReasons::other))
                .flatMap(reasons -> reasons)
                .distinct()
                .collect(Collectors.joining(" "));
        return French.typeset(all);
    }

    private String reason(String activity, List<String> failures, Turn turn) {
        String step = label(activity, turn);
        return failures.stream()
                .map(failure -> failure.startsWith("There is no migration instruction")
                        ? "Elle attend à « " + step + " », que la version " + turn.targetVersion() + " n'a pas."
                        : "À « " + step + " » : " + other(failure))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What the engine says for processes that are rarer than ours stays in its own words. */
    private static String other(String failure) {
        if (failure.contains("not supported")) {
            return "le moteur ne sait pas déplacer une instance qui attend à une étape de cette sorte.";
        }
        if (failure.contains("asyncBefore") || failure.contains("asyncAfter")) {
            return "l'étape n'a plus de point de reprise au même endroit dans la nouvelle version.";
        }
        if (failure.contains("variable")) {
            return "une même donnée existerait deux fois après le passage (" + failure + ").";
        }
        return "le moteur refuse (" + failure + ").";
    }

    private String label(String activity, Turn turn) {
        return running.version(ModelKind.PROCESS, turn.modelKey(), turn.sourceVersion())
                .map(source ->
                        repository.getBpmnModelInstance(source.definitionId()).getModelElementById(activity))
                .filter(FlowElement.class::isInstance)
                .map(element -> ((FlowElement) element).getName())
                .orElse(activity);
    }
}
