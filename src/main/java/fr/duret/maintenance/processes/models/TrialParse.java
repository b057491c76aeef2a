package fr.duret.maintenance.processes.models;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Lets the engine itself read a model, as it would when deploying it, and keeps nothing of it. */
final class TrialParse {

    private final ProcessEngineConfigurationImpl engine;

    TrialParse(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    Stream<Finding> check(ModelFile file) {
        return switch (file.kind()) {
            case "bpmn" -> process(file);
            case "dmn" -> decision(file);
            default -> Stream.empty();
        };
    }

    private Stream<Finding> process(ModelFile file) {
        DeploymentEntity nowhere = new DeploymentEntity();
        nowhere.setId("trial");
        try {
            engine.getCommandExecutorTxRequired()
                    .execute(context -> new BpmnParser(engine.getExpressionManager(), engine.getBpmnParseFactory())
                            .createParse()
                            .deployment(nowhere)
                            .sourceInputStream(
                                    new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)))
                            .name(file.name())
                            .execute());
            return Stream.empty();
        } catch (ParseException e) {
            return e.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(problem -> finding(file, problem));
        } catch (ProcessEngineException e) {
            return Stream.of(Finding.of(file, refused(String.valueOf(e.getMessage()))));
        }
    }

    private Stream<Finding> decision(ModelFile file) {
        try {
            engine.getCommandExecutorTxRequired()
                    .execute(context -> engine.getDmnEngineConfiguration()
                            .getTransformer()
                            .createTransform()
                            .modelInstance(new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)))
                            .transformDecisionRequirementsGraph());
            return Stream.empty();
        } catch (RuntimeException e) {
            return Stream.of(Finding.of(file, refused(String.valueOf(e.getMessage()))));
        }
    }

    private static Finding finding(ModelFile file, Problem problem) {
        return new Finding(
                file.name(),
                problem.getLine() > 0 ? problem.getLine() : null,
                problem.getMainElementId(),
                refused(problem.getMessage()));
    }

    /** The guard of the engine speaks French already; its own parser does not. */
    private static String refused(String message) {
        return message.contains("n’est pas admis")
                ? message
                : "Le moteur refuse ce modèle : « " + message.strip()
                        + " ». Corrigez cet endroit dans Camunda Modeler.";
    }
}
