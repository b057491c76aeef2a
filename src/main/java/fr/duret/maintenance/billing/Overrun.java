package fr.duret.maintenance.billing;

import java.util.UUID;

/**
 * How long an intervention took beyond what was planned, and whether the customer has agreed to pay for that.
 *
 * @param plannedMinutes as the appointment said
 * @param workedMinutes effective working time, breaks out, whole minutes begun
 * @param agreed whether the contract has the clause, or the customer signed an amendment
 */
public record Overrun(UUID interventionId, int plannedMinutes, int workedMinutes, boolean agreed) {

    /** The time beyond; 0 if there is none. */
    public int minutes() {
        return Math.max(0, workedMinutes - plannedMinutes);
    }
}
