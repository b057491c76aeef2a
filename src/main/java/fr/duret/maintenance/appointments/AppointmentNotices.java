package fr.duret.maintenance.appointments;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.notifications.Mailroom;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a customer hears of an agreed slot, or that it is cancelled: in writing, or by telephone where only a letter would
 * go and come too late.
 */
@Service
@Transactional
public class AppointmentNotices {

    private static final String CONFIRMATION = "appointment-confirmed";
    private static final String CANCELLATION = "appointment-cancelled";

    /** The working days that a letter takes. */
    private static final int POST = 2;

    /** So long before the next text message or mail the call is given up, so that this one leaves. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final AppointmentBook book;
    private final AppointmentDesk desk;
    private final CustomerRegister customers;
    private final Dispatch dispatch;
    private final Mailroom mailroom;
    private final Clock clock;

    AppointmentNotices(
            AppointmentBook book,
            AppointmentDesk desk,
            CustomerRegister customers,
            Dispatch dispatch,
            Mailroom mailroom,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.customers = customers;
        this.dispatch = dispatch;
        this.mailroom = mailroom;
        this.clock = clock;
    }

    /**
     * How the customer is to be told.
     *
     * @param callBefore when a call comes too late, or something written says it
     */
    public record Notice(boolean byPhone, Instant callBefore) {}

    /** How the customer is told of the slot that is agreed now, or that it is no more. */
    @Transactional(readOnly = true)
    public Notice next(UUID appointmentId) {
        AppointmentView appointment = book.appointment(appointmentId);
        return appointment.state() == AppointmentState.CANCELLED ? ofCancellation(appointment) : ofSlot(appointment);
    }

    private Notice ofSlot(AppointmentView appointment) {
        AgreedSlot slot = Objects.requireNonNull(appointment.slot());
        return new Notice(isByPhone(CONFIRMATION, appointment, slot), callBefore(appointment, slot));
    }

    /** Whoever cancelled it themselves, or had no slot yet, does not wait for anybody. */
    private Notice ofCancellation(AppointmentView appointment) {
        AgreedSlot slot = appointment.slot();
        Instant now = clock.instant();
        if (slot == null
                || Booking.BY_CUSTOMER.equals(appointment.cancelledBy())
                || !now.isBefore(slot.window().to())) {
            return new Notice(false, now);
        }
        return new Notice(
                isByPhone(CANCELLATION, appointment, slot), slot.window().to());
    }

    private boolean isByPhone(String template, AppointmentView appointment, AgreedSlot slot) {
        return isTooSoonForALetter(slot)
                && mailroom.channelNow(template, appointment.id())
                        .filter(Channel.LETTER::equals)
                        .isPresent();
    }

    /** What is posted today lies in the letter box after two working days, perhaps after the technician has come. */
    private boolean isTooSoonForALetter(AgreedSlot slot) {
        return !slot.window().day().isAfter(WorkingDays.after(Paris.today(clock), POST));
    }

    private Instant callBefore(AppointmentView appointment, AgreedSlot slot) {
        CustomerView customer = customers.customer(appointment.customerId());
        Instant soon = clock.instant().plus(MARGIN);
        return AppointmentCalendar.steps(appointment, slot).stream()
                .filter(step -> step.at().isAfter(soon) && isReadBy(customer, step.kind()))
                .map(step -> step.at().minus(MARGIN))
                .findFirst()
                .orElse(slot.window().to());
    }

    private static boolean isReadBy(CustomerView customer, NextStep.Kind step) {
        return switch (step) {
            case REMIND -> customer.mobile() != null;
            case ANNOUNCE -> customer.mobile() != null || customer.email() != null;
            default -> false;
        };
    }

    /** Writes into the intervention's history that the customer was told by telephone, or did not answer. */
    public void called(UUID appointmentId, boolean reached, String author) {
        AppointmentView appointment = book.appointment(appointmentId);
        ArrivalWindow window = Objects.requireNonNull(appointment.slot()).window();
        String cancelled = appointment.state() == AppointmentState.CANCELLED ? "annulation du " : "";
        dispatch.noteCall(
                appointment.interventionId(),
                reached,
                cancelled + French.weekday(window.day()) + " " + window.hours(),
                author);
    }

    /** Nothing more is tried to tell the slot that is agreed now; which of those agreed one after the other it is. */
    public int settle(UUID appointmentId) {
        desk.told(appointmentId);
        return book.appointment(appointmentId).agreed();
    }
}
