package fr.duret.maintenance.billing;

import java.util.UUID;

/**
 * How long an intervention took beyond what was planned, and whether the customer has agreed to pay for that.
 *
 * @param plannedMinutes as the appointment said
 * @param workedMinutes effective working time, breaks out, whole minutes begun
 * @param agreed whether the contract has the clause, or the customer signed an amendment
 * @param priced whether a signed quote says what the work costs, however long it takes, and nothing more was signed for
 */
public record Overrun(UUID interventionId, int plannedMinutes, int workedMinutes, boolean agreed, boolean priced) {

    /** The time beyond; 0 if there is none. */
    public int minutes() {
        return Math.max(0, workedMinutes - plannedMinutes);
    }

    /** How much of it there is to decide about; 0 where a quote has decided. */
    public int open() {
        return priced ? 0 : minutes();
    }
}
