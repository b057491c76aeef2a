package fr.duret.maintenance.processes.models;

import java.util.List;
import java.util.stream.Collectors;

/** Models that must not run; nothing of them was deployed. */
public final class FaultyModels extends RuntimeException {

    private final transient List<Finding> findings;

    public FaultyModels(List<Finding> findings) {
        super(findings.stream().map(finding -> "  - " + finding).collect(Collectors.joining(System.lineSeparator())));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
