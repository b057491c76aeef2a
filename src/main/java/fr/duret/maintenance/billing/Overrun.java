package fr.duret.maintenance.billing;

import fr.duret.maintenance.interventions.Amendment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long an intervention took beyond what was planned, and whether the customer has agreed to pay for that.
 *
 * @param plannedMinutes as the appointment said
 * @param workedMinutes effective working time, breaks out, whole minutes begun
 * @param agreement by what the customer has agreed: a clause of the contract, or an amendment for as long; none if not
 * @param signed what counts of what the customer has signed on the spot, if anything
 * @param priced whether a signed quote says what the work costs, however long it takes, and nothing more was signed for
 */
public record Overrun(
        UUID interventionId,
        int plannedMinutes,
        int workedMinutes,
        @Nullable Agreement agreement,
        @Nullable Amendment signed,
        boolean priced) {

    public boolean agreed() {
        return agreement != null;
    }

    /** The time beyond; 0 if there is none. */
    public int minutes() {
        return Math.max(0, workedMinutes - plannedMinutes);
    }

    /** How much of it there is to decide about; 0 where a quote has decided. */
    public int open() {
        return priced ? 0 : minutes();
    }
}
