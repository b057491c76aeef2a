package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.interventions.ReportPrinting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Prints the signed report, keeps it, and gives the document as {@code reportDocument}. */
@Capability(value = "archiveReport", gives = "reportDocument")
class ArchiveReport implements JavaDelegate {

    private final ReportPrinting printing;

    ArchiveReport(ReportPrinting printing) {
        this.printing = printing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "reportDocument",
                printing.archive(Step.id(execution, "interventionId")).toString());
    }
}
