package fr.duret.maintenance.appointments;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.interventions.ClockedIn;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionCancelled;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionOpened;
import fr.duret.maintenance.interventions.InterventionPlanned;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.PromisedArrival;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has appointments follow what happens to their interventions: planned, moved, cancelled, begun. What the office plans
 * without having been asked is agreed too, so that the customer is told and accompanied whoever planned it.
 */
@Component
class InterventionWatch {

    private static final String NO_PLAN = "NONE";

    private final Appointments appointments;
    private final InterventionBook interventions;
    private final ContractBook contracts;
    private final Dispatch dispatch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterventionWatch(
            Appointments appointments,
            InterventionBook interventions,
            ContractBook contracts,
            Dispatch dispatch,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appointments = appointments;
        this.interventions = interventions;
        this.contracts = contracts;
        this.dispatch = dispatch;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever reports an emergency, by telephone or online, is promised when somebody comes; what follows it up is not one. */
    @EventListener
    void on(InterventionOpened event) {
        InterventionView opened = interventions.intervention(event.interventionId());
        if (opened.kind() == InterventionKind.EMERGENCY_REPAIR && opened.followsId() == null) {
            UUID contract = opened.contractId();
            Appointment appointment = appointments.saveAndFlush(begun(opened));
            events.publishEvent(new EmergencyRequested(
                    appointment.id(),
                    contract == null
                            ? NO_PLAN
                            : contracts.contract(contract).plan().name()));
        }
    }

    @EventListener
    void on(InterventionPlanned event) {
        AgreedSlot slot = new AgreedSlot(event.technicianId(), event.start(), event.end());
        Optional<Appointment> living = appointments.living(event.interventionId());
        Instant tellAt = event.tentative() ? Settling.until(clock.instant(), slot) : null;
        if (living.isEmpty() && event.start().isAfter(clock.instant())) {
            agree(begun(interventions.intervention(event.interventionId())), slot, tellAt);
        }
        living.filter(Appointment::isLiving)
                .map(found -> appointments.locked(found.id()))
                .filter(found -> !found.isKeptBy(event.start()))
                .ifPresent(found -> agree(found, slot, tellAt));
    }

    private Appointment begun(InterventionView intervention) {
        return new Appointment(intervention.id(), intervention.customerId(), clock.instant());
    }

    private void agree(Appointment appointment, AgreedSlot slot, @Nullable Instant tellAt) {
        appointment.move(slot, tellAt);
        AppointmentView agreed = appointments.saveAndFlush(appointment).view();
        ArrivalWindow told = slot.window();
        // What was agreed with the customer stays agreed at its new hour; what nobody has agreed to, plans may still
        // move.
        if (interventions.intervention(agreed.interventionId()).promised() != null) {
            dispatch.promise(agreed.interventionId(), new PromisedArrival(told.from(), told.to()), "Rendez-vous");
        }
        events.publishEvent(new AppointmentMoved(agreed.id()));
    }

    @EventListener
    void on(InterventionCancelled event) {
        ifLiving(event.interventionId(), appointment -> {
            appointment.cancel("le bureau");
            appointments.flush();
            events.publishEvent(new AppointmentCancelled(appointment.id()));
        });
    }

    @EventListener
    void on(ClockedIn event) {
        ifLiving(event.interventionId(), appointment -> {
            appointment.keep();
            appointments.flush();
            events.publishEvent(new AppointmentKept(appointment.id()));
        });
    }

    private void ifLiving(UUID interventionId, Consumer<Appointment> deed) {
        Optional<Appointment> living = appointments.living(interventionId);
        living.filter(Appointment::isLiving)
                .map(found -> appointments.locked(found.id()))
                .ifPresent(deed);
    }
}
