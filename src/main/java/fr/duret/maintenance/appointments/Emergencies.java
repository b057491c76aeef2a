package fr.duret.maintenance.appointments;

import fr.duret.maintenance.shared.French;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks after the promises that are made for emergencies. */
@Service
@Transactional
public class Emergencies {

    private final Appointments appointments;
    private final SlotSearch search;
    private final Clock clock;

    Emergencies(Appointments appointments, SlotSearch search, Clock clock) {
        this.appointments = appointments;
        this.search = search;
        this.clock = clock;
    }

    /**
     * Promises that somebody comes within so many hours of the request.
     *
     * @return when somebody should look after it, if no slot within the promise is agreed by then
     */
    public Instant promise(UUID appointmentId, int hours, int warnMinutes) {
        Appointment appointment = appointments.locked(appointmentId);
        Instant latest = appointment.view().requestedAt().plus(Duration.ofHours(hours));
        appointment.promise(latest);
        Instant risk = latest.minus(Duration.ofMinutes(warnMinutes));
        return risk.isAfter(clock.instant()) ? risk : clock.instant();
    }

    /** Whether nothing is to be feared for the promise: somebody comes in time, has come, or need not. */
    @Transactional(readOnly = true)
    public boolean isSettled(UUID appointmentId) {
        AppointmentView view = appointments
                .findById(appointmentId)
                .orElseThrow(BookingRefusals::unknown)
                .view();
        Instant latest = view.promisedBy();
        AgreedSlot slot = view.slot();
        return !view.isLiving()
                || (slot != null && (latest == null || !slot.window().from().isAfter(latest)));
    }

    /** The able technician who can be there first, in French; the reason if nobody can. */
    public String suggestion(UUID interventionId) {
        Offers offers = search.offers(interventionId, null, null);
        Hindrance hindrance = offers.hindrance();
        if (hindrance != null) {
            return hindrance.office();
        }
        Offer first = offers.slots().get(0);
        return French.typeset(first.technician() + ", " + French.weekday(first.day()) + " "
                + first.window().hours() + " (" + French.duration(first.detourSeconds() / 60)
                + " de route en plus)");
    }
}
