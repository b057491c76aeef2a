package fr.duret.maintenance.rehearsal.runs;

import fr.duret.maintenance.shared.Money;

/**
 * What becomes of quotes in a month; a new version counts as sent again.
 *
 * @param signed whether they are withdrawn from afterwards or not
 * @param worth of those that were signed, with tax
 * @param deposits how many were asked for
 */
public record RehearsedQuotes(
        long sent, long signed, long refused, long expired, long withdrawn, Money worth, long deposits) {

    public static final RehearsedQuotes NONE = new RehearsedQuotes(0, 0, 0, 0, 0, Money.ZERO, 0);

    RehearsedQuotes plus(LoggedEvent event) {
        return plus(
                switch (event.kind()) {
                    case "QUOTE_SENT" -> new RehearsedQuotes(1, 0, 0, 0, 0, Money.ZERO, 0);
                    case "QUOTE_SIGNED" -> new RehearsedQuotes(0, 1, 0, 0, 0, worth(event), 0);
                    case "QUOTE_REFUSED" -> new RehearsedQuotes(0, 0, 1, 0, 0, Money.ZERO, 0);
                    case "QUOTE_EXPIRED" -> new RehearsedQuotes(0, 0, 0, 1, 0, Money.ZERO, 0);
                    case "QUOTE_WITHDRAWN" -> new RehearsedQuotes(0, 0, 0, 0, 1, Money.ZERO, 0);
                    case "DEPOSIT_REQUESTED" -> new RehearsedQuotes(0, 0, 0, 0, 0, Money.ZERO, 1);
                    default -> NONE;
                });
    }

    private static Money worth(LoggedEvent event) {
        return event.amount() == null ? Money.ZERO : new Money(event.amount());
    }

    /** Both together. */
    public RehearsedQuotes plus(RehearsedQuotes other) {
        return new RehearsedQuotes(
                sent + other.sent,
                signed + other.signed,
                refused + other.refused,
                expired + other.expired,
                withdrawn + other.withdrawn,
                worth.plus(other.worth),
                deposits + other.deposits);
    }
}
