package fr.duret.maintenance.appointments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as lists show it.
 *
 * @param startsAt of the booked slot if one waits, otherwise of the confirmed one
 */
public record AppointmentRow(
        UUID id,
        UUID interventionId,
        UUID customerId,
        UUID siteId,
        AppointmentState state,
        RequestKind kind,
        String subject,
        @Nullable UUID technicianId,
        @Nullable Instant startsAt,
        @Nullable Instant promisedBy) {}
