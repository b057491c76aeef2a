package fr.duret.maintenance.appointments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which appointments a list shows; what is not said does not matter.
 *
 * @param from the first day of the slot, in Paris; what has no slot yet is shown only without days
 * @param to the last day of the slot, in Paris
 * @param page the first one is 0
 */
public record AppointmentFilter(
        @Nullable AppointmentState state,
        @Nullable RequestKind kind,
        @Nullable UUID technicianId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page,
        int pageSize) {}
