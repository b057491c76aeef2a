package fr.duret.maintenance.appointments;

import java.time.Instant;
import java.util.UUID;

/** The slot that somebody picks among the offers: who comes, and from when on they would be expected. */
public record SlotChoice(UUID technicianId, Instant startsAt) {

    /** Reads what {@link #written} wrote; {@code IllegalArgumentException} if it is anything else. */
    public static SlotChoice parse(String written) {
        int end = written.indexOf('_');
        if (end < 0) {
            throw new IllegalArgumentException("No choice: " + written);
        }
        return new SlotChoice(
                UUID.fromString(written.substring(0, end)),
                Instant.ofEpochSecond(Long.parseLong(written.substring(end + 1))));
    }

    /** As a form carries it. */
    public String written() {
        return technicianId + "_" + startsAt.getEpochSecond();
    }
}
