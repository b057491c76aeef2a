package fr.duret.maintenance.processes.capability;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses to complete an approval that was not given or refused with a reason. */
@Capability("checkInvoiceDecision")
class CheckInvoiceDecision implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        String decision = Step.textOrNull(task, "decision");
        if (!"issue".equals(decision) && !"discard".equals(decision)) {
            throw new NotValidException("Choisissez d’émettre la facture ou de ne pas facturer.");
        }
        if ("discard".equals(decision) && Step.textOrNull(task, "invoiceReason") == null) {
            throw new NotValidException("Notez pourquoi vous ne facturez pas.");
        }
    }
}
