package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.ReportState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Says in {@code reportSigned} whether the report is signed already. */
@Capability(value = "readReport", gives = "reportSigned")
class ReadReport implements JavaDelegate {

    private final InterventionBook book;

    ReadReport(InterventionBook book) {
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "reportSigned",
                book.report(Step.id(execution, "interventionId"))
                        .filter(report -> report.state() == ReportState.SIGNED)
                        .isPresent());
    }
}
