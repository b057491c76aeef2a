package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.ContractPrinting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Prints the contract of a term and gives the document's id as {@code contractDocument}. */
@Capability(value = "printContract", gives = "contractDocument")
class PrintContract implements JavaDelegate {

    private final ContractPrinting printing;

    PrintContract(ContractPrinting printing) {
        this.printing = printing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "contractDocument", printing.print(Step.id(execution, "termId")).toString());
    }
}
