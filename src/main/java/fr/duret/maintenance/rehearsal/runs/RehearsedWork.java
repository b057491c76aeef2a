package fr.duret.maintenance.rehearsal.runs;

import fr.duret.maintenance.shared.Money;

/**
 * What technicians' visits bring in a month.
 *
 * @param invoiced with tax
 * @param answers of customers who were asked
 * @param scores all of them added up
 */
public record RehearsedWork(long invoices, Money invoiced, long answers, long scores) {

    public static final RehearsedWork NONE = new RehearsedWork(0, Money.ZERO, 0, 0);

    RehearsedWork plus(LoggedEvent event) {
        if (event.total() != null) {
            return new RehearsedWork(invoices + 1, invoiced.plus(new Money(event.total())), answers, scores);
        }
        return event.score() == null
                ? this
                : new RehearsedWork(invoices, invoiced, answers + 1, scores + event.score());
    }

    /** Both together. */
    public RehearsedWork plus(RehearsedWork other) {
        return new RehearsedWork(
                invoices + other.invoices,
                invoiced.plus(other.invoiced),
                answers + other.answers,
                scores + other.scores);
    }
}
