package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.signing.SignedQuotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Seals a signed quote with its evidence in it, and gives the document as {@code sealedDocument}. */
@Capability(value = "sealQuote", gives = "sealedDocument")
class SealQuote implements JavaDelegate {

    private final SignedQuotes signed;

    SealQuote(SignedQuotes signed) {
        this.signed = signed;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                "sealedDocument", signed.seal(Step.id(execution, "quoteId")).toString());
    }
}
