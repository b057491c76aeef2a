package fr.duret.maintenance.processes.models;

import fr.duret.maintenance.shared.French;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.jspecify.annotations.Nullable;

/** Models were to be deployed and are faulty; the engine's interface answers with this, and Camunda Modeler shows it. */
final class RefusedDeployment extends ParseException {

    private final transient List<Finding> findings;

    RefusedDeployment(List<Finding> findings) {
        super(text(findings), findings.get(0).file(), List.of(), List.of());
        this.findings = findings;
    }

    private static String text(List<Finding> findings) {
        return French.count(findings.size(), "remarque", "remarques") + ", rien n’a été déployé."
                + findings.stream().map(finding -> "\n" + finding).collect(Collectors.joining());
    }

    @Override
    public List<ResourceReport> getResorceReports() {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        Finding::file,
                        TreeMap::new,
                        Collectors.mapping(RefusedDeployment::problem, Collectors.toList())))
                .entrySet()
                .stream()
                .<ResourceReport>map(file -> new ResourceReportImpl(file.getKey(), file.getValue(), List.of()))
                .toList();
    }

    private static Problem problem(Finding finding) {
        return new Place(finding);
    }

    /** A finding as the engine's interface answers it. */
    private record Place(Finding finding) implements Problem {

        @Override
        public String getMessage() {
            return finding.reason();
        }

        @Override
        public int getLine() {
            Integer line = finding.line();
            return line == null ? 0 : line;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public @Nullable String getMainElementId() {
            return finding.element();
        }

        @Override
        public List<String> getElementIds() {
            String element = finding.element();
            return element == null ? List.of() : List.of(element);
        }
    }
}
