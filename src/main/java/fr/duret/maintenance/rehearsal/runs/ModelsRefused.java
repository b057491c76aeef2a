package fr.duret.maintenance.rehearsal.runs;

import fr.duret.maintenance.processes.models.Finding;
import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;
import java.util.List;
import java.util.Map;

/** Models that were sent cannot run: where each fault is, and how to mend it. */
public final class ModelsRefused extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    ModelsRefused(List<Finding> findings) {
        super(
                Kind.RULE,
                "rehearsal-models-faulty",
                "Ces modèles ne peuvent pas être répétés",
                "Corrigez-les dans Camunda Modeler, puis envoyez-les de nouveau. Rien n'a été lancé.");
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("findings", findings);
    }
}
