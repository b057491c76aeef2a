package fr.duret.maintenance.rounds;

import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.planning.Urgency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the company takes for granted when it plans: how long work takes, how urgent it is, how long a day may get. */
public final class RoundRules {

    /** A day of work before it is overtime, lunch not counted. */
    public static final Duration PAID_DAY = Duration.ofHours(8);

    /** How long after the end of the working hours a technician must be back. */
    static final Duration LATE_HOME = Duration.ofHours(2);

    /** What a technician of today can still be sent to begins so long from now at the earliest. */
    static final Duration NOTICE = Duration.ofMinutes(15);

    /** Work that is due within so many days is planned before the rest. */
    public static final int SOON_DAYS = 7;

    private RoundRules() {}

    /** How long such work takes as a rule, where nobody has planned its time yet. */
    public static Duration usualDuration(InterventionKind kind) {
        return Duration.ofMinutes(
                switch (kind) {
                    case WARRANTY -> 45;
                    case EMERGENCY_REPAIR, DIAGNOSIS, OTHER -> 60;
                    case YEARLY_SERVICE, PREVENTIVE_MAINTENANCE, REPLACEMENT -> 90;
                    case COMMISSIONING, CONFORMITY_CHECK -> 120;
                    case NEW_INSTALLATION -> 240;
                });
    }

    /** How urgent such work is; days are those until the end of its window, none where nobody waits for it. */
    public static Urgency urgency(InterventionKind kind, @Nullable Long days) {
        if (kind == InterventionKind.EMERGENCY_REPAIR) {
            return Urgency.EMERGENCY;
        }
        if (kind == InterventionKind.DIAGNOSIS || (days != null && days < 0)) {
            return Urgency.URGENT;
        }
        return kind == InterventionKind.WARRANTY || (days != null && days <= SOON_DAYS)
                ? Urgency.SOON
                : Urgency.ROUTINE;
    }
}
