package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.visits.VisitBook;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.exception.NotValidException;

/** Refuses to put a visit off without a day within its term, or to give it up without a reason. */
@Capability(value = "checkVisitAnswer", gives = "answeredBy")
class CheckVisitAnswer implements TaskListener {

    private final VisitBook book;
    private final Clock clock;

    CheckVisitAnswer(VisitBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (String.valueOf(task.getVariable("visitAnswer"))) {
            case "postpone" -> requireDay(task);
            case "waive" -> {
                if (Step.textOrNull(task, "note") == null) {
                    throw new NotValidException("Écrivez pourquoi le client ne veut pas de cette visite.");
                }
            }
            default -> throw new NotValidException("Choisissez ce que devient cette visite, ou planifiez-la.");
        }
        task.setVariable("answeredBy", task.getAssignee() == null ? "Répartition" : task.getAssignee());
    }

    private void requireDay(DelegateTask task) {
        LocalDate until = Step.dateOrNull(task, "postponedTo");
        LocalDate last = book.lastDayOf(Step.id(task, "termId"));
        if (until == null || !until.isAfter(Paris.today(clock)) || until.isAfter(last)) {
            throw new NotValidException("Choisissez un jour à partir de demain, et jusqu’à la fin de la période, le "
                    + French.date(last) + ".");
        }
    }
}
