package fr.duret.maintenance.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be offered for an intervention between two days.
 *
 * @param slots the best ones, in the order of time; empty where nothing fits
 * @param able who could do the work at all
 * @param hindrance why nothing can be offered
 */
public record Offers(
        LocalDate from,
        LocalDate to,
        List<Offer> slots,
        List<Able> able,
        @Nullable Hindrance hindrance) {

    /** A technician whom the customer may wish for. */
    public record Able(UUID id, String name) {}

    public Offers {
        slots = List.copyOf(slots);
        able = List.copyOf(able);
    }

    public List<Offer> recommended() {
        return slots.stream().filter(Offer::recommended).toList();
    }
}
