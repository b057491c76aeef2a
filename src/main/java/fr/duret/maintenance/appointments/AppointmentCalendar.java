package fr.duret.maintenance.appointments;

import fr.duret.maintenance.appointments.NextStep.Kind;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Says what is to be done next about an appointment: reckoned anew each time, so that nothing is forgotten. */
@Service
public class AppointmentCalendar {

    private static final int DAYS_BEFORE = 2;
    private static final Duration ANNOUNCED_BEFORE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Whoever has waited so long is on the telephone. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(3);

    private final AppointmentBook book;
    private final Clock clock;

    AppointmentCalendar(AppointmentBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    public NextStep next(UUID appointmentId) {
        AppointmentView appointment = book.appointment(appointmentId);
        Instant now = clock.instant();
        AgreedSlot slot = appointment.slot();
        if (appointment.state() == AppointmentState.BOOKED) {
            return new NextStep(Kind.DECIDE, now);
        }
        if (appointment.state() != AppointmentState.CONFIRMED || slot == null) {
            return new NextStep(Kind.OVER, now);
        }
        if (appointment.told() < appointment.agreed()) {
            return appointment.isSettling(now)
                    ? new NextStep(Kind.SETTLE, Objects.requireNonNull(appointment.tellAt()))
                    : new NextStep(Kind.TELL, now);
        }
        return steps(appointment, slot).stream()
                .filter(step -> step.at().isAfter(now))
                .findFirst()
                .orElseGet(() -> new NextStep(Kind.OVER, now));
    }

    /** What may still come once the customer knows the slot, in its order. */
    static List<NextStep> steps(AppointmentView appointment, AgreedSlot slot) {
        Instant expected = appointment.expectedAt() == null ? slot.startsAt() : appointment.expectedAt();
        Instant reminder = Paris.opening(slot.window().day().minusDays(DAYS_BEFORE));
        Instant announcement = slot.startsAt().minus(ANNOUNCED_BEFORE);
        Instant check =
                (expected.isAfter(slot.window().to()) ? expected : slot.window().to()).plus(PATIENCE);
        Instant givenUp = slot.window().to().plus(LONGEST_WAIT);
        return List.of(
                new NextStep(Kind.REMIND, reminder),
                new NextStep(Kind.ANNOUNCE, announcement),
                new NextStep(check.isAfter(givenUp) ? Kind.OVER : Kind.CHECK, check));
    }
}
