package fr.duret.maintenance.billing;

import fr.duret.maintenance.contracts.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What a customer does not pay for, as the contract prints it under « Ce que comprend la formule ».
 *
 * @param labourMinutes how many minutes of work are free; {@link #ALL} for all that was planned
 * @param smallParts whether fuses, terminals and small fittings are free
 */
record Coverage(int labourMinutes, boolean travel, boolean emergency, boolean smallParts) {

    static final int ALL = Integer.MAX_VALUE;

    private static final int FIRST_HOUR = 60;
    private static final Coverage NOTHING = new Coverage(0, false, false, false);

    /** @param plan absent for a customer without a running contract */
    static Coverage of(@Nullable Plan plan, WorkKind work) {
        if (work == WorkKind.WARRANTY) {
            return new Coverage(ALL, true, true, true);
        }
        if (plan == null || work == WorkKind.OTHER) {
            return NOTHING;
        }
        if (work == WorkKind.CONTRACT_VISIT) {
            return new Coverage(ALL, true, true, plan == Plan.OR);
        }
        return switch (plan) {
            case BRONZE -> NOTHING;
            case ARGENT -> new Coverage(0, true, false, false);
            case OR -> new Coverage(FIRST_HOUR, true, true, false);
        };
    }
}
