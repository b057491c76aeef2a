package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.signing.QuoteAnswer;
import fr.duret.maintenance.signing.QuoteAnswers;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Keeps what a customer said about a quote that was lost or taken back; the words leave the engine. */
@Capability("recordQuoteAnswer")
class RecordQuoteAnswer implements JavaDelegate {

    private final QuoteAnswers answers;
    private final StaffNames names;

    RecordQuoteAnswer(QuoteAnswers answers, StaffNames names) {
        this.answers = answers;
        this.names = names;
    }

    @Override
    public void execute(DelegateExecution execution) {
        QuoteAnswer answer = Optional.ofNullable(Step.textOrNull(execution, "answer"))
                .flatMap(QuoteAnswer::of)
                .orElse(QuoteAnswer.SETTLED);
        answers.record(
                Step.id(execution, "quoteId"), answer, Step.textOrNull(execution, "note"), names.answeredBy(execution));
        execution.removeVariable("note");
    }
}
