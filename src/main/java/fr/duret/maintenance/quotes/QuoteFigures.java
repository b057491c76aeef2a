package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How quotes get on.
 *
 * @param states each state with its number and amount with tax
 * @param reasons why they were refused, the most frequent first
 */
public record QuoteFigures(List<OfState> states, List<Reason> reasons) {

    /** What is in one state. */
    public record OfState(QuoteState state, long count, Money gross) {}

    /** A reason and how often it was given. */
    public record Reason(String text, long count) {}

    /** How many of a hundred that were decided were signed; absent while none was. Versions count with their last. */
    public @Nullable Integer conversion() {
        long signed = count(QuoteState.SIGNED);
        long decided = signed + count(QuoteState.REFUSED) + count(QuoteState.EXPIRED) + count(QuoteState.WITHDRAWN);
        return decided == 0 ? null : (int) Math.round(100.0 * signed / decided);
    }

    private long count(QuoteState state) {
        return states.stream()
                .filter(of -> of.state() == state)
                .mapToLong(OfState::count)
                .sum();
    }
}
