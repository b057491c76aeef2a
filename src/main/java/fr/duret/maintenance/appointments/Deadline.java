package fr.duret.maintenance.appointments;

import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.time.LocalTime;

/** Until when a customer may change or cancel an appointment: six in the evening of the day before. */
public final class Deadline {

    private static final LocalTime HOUR = LocalTime.of(18, 0);

    private Deadline() {}

    public static Instant of(AgreedSlot slot) {
        return Paris.dateOf(slot.startsAt())
                .minusDays(1)
                .atTime(HOUR)
                .atZone(Paris.ZONE)
                .toInstant();
    }

    static void require(AppointmentView appointment, Instant now) {
        AgreedSlot slot = appointment.slot();
        if (slot != null && now.isAfter(of(slot))) {
            throw BookingRefusals.tooLate(of(slot));
        }
    }
}
