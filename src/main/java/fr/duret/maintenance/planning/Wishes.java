package fr.duret.maintenance.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would be good for the customer, where it can be had.
 *
 * @param technician whom the customer prefers
 * @param knowsTheSite who has worked there before
 * @param halfDay when it suits the customer
 */
public record Wishes(
        @Nullable UUID technician,
        @Nullable UUID knowsTheSite,
        @Nullable HalfDay halfDay) {

    public static final Wishes NONE = new Wishes(null, null, null);
}
