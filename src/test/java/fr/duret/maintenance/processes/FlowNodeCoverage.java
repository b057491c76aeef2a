package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Which flow nodes of a model the plays have passed; those that none has passed fail the build. */
final class FlowNodeCoverage {

    private final String process;
    private final Set<String> passed = new TreeSet<>();

    FlowNodeCoverage(String process) {
        this.process = process;
    }

    void note(HistoryService history) {
        history.createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(step -> process.equals(step.getProcessDefinitionKey()))
                .map(HistoricActivityInstance::getActivityId)
                .forEach(passed::add);
    }

    void report() {
        Set<String> all = flowNodes();
        Set<String> missing = new TreeSet<>(all);
        missing.removeAll(passed);
        write(List.of(
                "Process: " + process,
                "Flow nodes: " + all.size() + ", passed: " + (all.size() - missing.size()),
                "Never passed: " + missing));
        assertThat(missing).as("flow nodes of %s that no play passes", process).isEmpty();
    }

    private Set<String> flowNodes() {
        try (InputStream model =
                Objects.requireNonNull(getClass().getResourceAsStream("/processes/" + process + ".bpmn"))) {
            BpmnModelInstance read = Bpmn.readModelFromStream(model);
            Collection<ModelElementInstance> nodes =
                    read.getModelElementsByType(read.getModel().getType(FlowNode.class));
            return nodes.stream().map(node -> ((FlowNode) node).getId()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<String> lines) {
        try {
            Path report = Path.of("target", "process-coverage", process + ".txt");
            Files.createDirectories(Objects.requireNonNull(report.getParent()));
            Files.write(report, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
