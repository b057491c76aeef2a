package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.appointments.AgreedSlot;
import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.Booking;
import fr.duret.maintenance.appointments.Deadline;
import fr.duret.maintenance.appointments.Offer;
import fr.duret.maintenance.appointments.SlotSearch;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.interventions.Slot;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The invented customers who book by themselves: they look at what is offered, hold a slot, think, and book it or let it
 * go; some change or cancel later, by the same services as the pages.
 */
@Component
@Profile("rehearsal")
class BookingCustomers {

    private final SlotSearch search;
    private final Booking booking;
    private final AppointmentBook book;
    private final VisitDesk desk;
    private final FreeSlots slots;
    private final Agenda agenda;
    private final RehearsalOptions options;
    private final VisitHabits habits;
    private final Leisure leisure;
    private final Clock clock;

    BookingCustomers(
            SlotSearch search,
            Booking booking,
            AppointmentBook book,
            VisitDesk desk,
            FreeSlots slots,
            Agenda agenda,
            RehearsalOptions options,
            RehearsalProperties properties,
            Clock clock) {
        this.search = search;
        this.booking = booking;
        this.book = book;
        this.desk = desk;
        this.slots = slots;
        this.agenda = agenda;
        this.options = options;
        this.habits = properties.habits().visits();
        this.leisure = new Leisure(properties.habits());
        this.clock = clock;
    }

    /** Whether the customer of that visit books it without waiting for the office. */
    boolean mayBook(Visit visit) {
        CustomerView customer = visit.place().customer();
        return customer.email() != null && fate(visit, "booking").happens(habits.books(), "books");
    }

    /** Books at some hour about that day a slot from the first day on, none after the last; if there is none, the office plans. */
    void bookLater(Visit visit, LocalDate about, LocalDate first, LocalDate last) {
        Instant wished = leisure.on(about, fate(visit, "booking"));
        Instant now = clock.instant();
        at(wished.isAfter(now) ? wished : now.plus(Duration.ofHours(1)), visit, "books", () -> {
            if (!visit.isAppointed() && !visit.isOver()) {
                hold(visit, first, last, fate(visit, "booking"));
            }
        });
    }

    private void hold(Visit visit, LocalDate first, LocalDate last, Fate fate) {
        List<Offer> offers = search.offers(visit.id(), first, null).slots().stream()
                .filter(offer -> !offer.day().isAfter(last))
                .toList();
        if (offers.isEmpty()) {
            return;
        }
        List<Offer> good = offers.stream().filter(Offer::recommended).toList();
        Offer offer = fate.any(good.isEmpty() || fate.happens(0.4, "own mind") ? offers : good, "offer");
        attempt(visit, () -> {
            AgreedSlot held = Objects.requireNonNull(
                    booking.hold(visit.id(), offer.choice()).chosen());
            slots.choose(visit.id(), new Slot(held.technicianId(), held.startsAt(), held.endsAt()));
            boolean thinksTooLong = fate.happens(habits.hesitates(), "hesitates");
            Duration thought = thinksTooLong ? Booking.HOLD : Duration.ofMinutes(2L + fate.below(6, "thought"));
            at(clock.instant().plus(thought), visit, "has thought", () -> {
                if (thinksTooLong) {
                    slots.leave(visit.id());
                }
                attempt(visit, () -> booking.book(appointment(visit.id()).id()));
            });
        });
    }

    /** A first slot is agreed: a few change it or cancel while they can. */
    void haveAnAppointment(AppointmentView agreed) {
        desk.visit(agreed.interventionId()).ifPresent(visit -> {
            Fate fate = fate(visit, "second thoughts");
            Instant until = Deadline.of(Objects.requireNonNull(agreed.slot()));
            long minutes = Duration.between(clock.instant(), until).toMinutes();
            if (minutes <= 0
                    || visit.place().customer().email() == null
                    || visit.errand().isEmergency()) {
                return;
            }
            Instant when = clock.instant().plus(Duration.ofMinutes((long) (minutes * fate.share("when"))));
            double drawn = fate.share("whether");
            if (drawn < habits.changes()) {
                LocalDate from = Paris.dateOf(until).plusDays(2L + fate.below(5, "later"));
                at(when, visit, "changes", () -> ifAhead(visit, () -> hold(visit, from, from.plusDays(20), fate)));
            } else if (drawn < habits.changes() + habits.withdraws()) {
                at(
                        when,
                        visit,
                        "gives up",
                        () -> ifAhead(
                                visit,
                                () -> attempt(
                                        visit,
                                        () -> booking.cancel(
                                                appointment(visit.id()).id()))));
            }
        });
    }

    private void ifAhead(Visit visit, Runnable deed) {
        if (!visit.isOver() && !visit.isBegun()) {
            deed.run();
        }
    }

    /** What is refused, because somebody was faster or it is too late, stays as it was. */
    private void attempt(Visit visit, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refused) {
            slots.leave(visit.id());
        }
    }

    private AppointmentView appointment(UUID intervention) {
        return book.ofIntervention(intervention).orElseThrow();
    }

    private void at(Instant instant, Visit visit, String what, Runnable deed) {
        agenda.plan(new Agenda.Act(instant, visit.name(), what, deed));
    }

    private Fate fate(Visit visit, String occasion) {
        return Fate.of(options.seed(), visit.name(), occasion);
    }
}
