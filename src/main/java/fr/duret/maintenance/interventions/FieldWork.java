package fr.duret.maintenance.interventions;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.shared.French;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a technician does on the clock: arrives, pauses, goes on, leaves. */
@Service
@Transactional
public class FieldWork {

    private final Desk desk;
    private final CustomerRegister customers;
    private final Dispatch dispatch;
    private final OnePlaceAtATime places;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FieldWork(
            Desk desk,
            CustomerRegister customers,
            Dispatch dispatch,
            OnePlaceAtATime places,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.customers = customers;
        this.dispatch = dispatch;
        this.places = places;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The technician is there and begins; refused while they are at work elsewhere. */
    public void clockIn(Change change, ClockTap tap) {
        Intervention intervention = desk.take(change);
        Clocking arrival = clocking(intervention, ClockingKind.ARRIVAL, tap, change);
        places.requireFree(change.technicianId(), intervention.id(), arrival.at(), null);
        intervention.clockIn(arrival);
        note(intervention, Deed.CLOCKED_IN, change, arrival);
        events.publishEvent(new ClockedIn(intervention.id(), change.technicianId(), arrival.at()));
    }

    public void pause(Change change, ClockTap tap) {
        Intervention intervention = desk.take(change);
        Clocking pause = clocking(intervention, ClockingKind.PAUSE, tap, change);
        intervention.pause(pause);
        note(intervention, Deed.PAUSED, change, pause);
        events.publishEvent(new WorkPaused(intervention.id(), pause.at()));
    }

    /** The technician goes on; refused while they are at work elsewhere. */
    public void resume(Change change, ClockTap tap) {
        Intervention intervention = desk.take(change);
        Clocking resumption = clocking(intervention, ClockingKind.RESUME, tap, change);
        places.requireFree(change.technicianId(), intervention.id(), resumption.at(), null);
        intervention.resume(resumption);
        note(intervention, Deed.RESUMED, change, resumption);
        events.publishEvent(new WorkResumed(intervention.id(), resumption.at()));
    }

    /** The technician leaves, the work is done. */
    public void clockOut(Change change, ClockTap tap) {
        Intervention intervention = desk.take(change);
        Clocking departure = clocking(intervention, ClockingKind.DEPARTURE, tap, change);
        intervention.clockOut(departure);
        note(intervention, Deed.CLOCKED_OUT, change, departure);
        events.publishEvent(new ClockedOut(intervention.id(), change.technicianId(), departure.at()));
    }

    /**
     * The technician leaves before the work is done; the visit that shall finish it is opened at once.
     *
     * @return the follow-up
     */
    public UUID leaveUnfinished(Change change, ClockTap tap, String reason) {
        String why = Dispatch.required(reason);
        Intervention intervention = desk.take(change);
        Clocking departure = clocking(intervention, ClockingKind.DEPARTURE, tap, change);
        intervention.leaveUnfinished(departure, why);
        journal.write(intervention, Deed.LEFT_UNFINISHED, change.author(), why);
        Intervention followUp = dispatch.openFollowUp(intervention, change.author());
        events.publishEvent(new ClockedOut(intervention.id(), change.technicianId(), departure.at()));
        events.publishEvent(new FollowUpOpened(intervention.id(), followUp.id()));
        return followUp.id();
    }

    private Clocking clocking(Intervention intervention, ClockingKind kind, ClockTap tap, Change change) {
        Whereabouts whereabouts = Whereabouts.of(tap, customers.site(intervention.siteId()));
        Clocking clocking = new Clocking(
                intervention, kind, tap, tap.receivedAt(clock.instant()), whereabouts, change.author());
        if (tap.position() != null && whereabouts.source() == AddressSource.NONE) {
            events.publishEvent(new AddressLookups.Wanted(clocking.id(), tap.position()));
        }
        return clocking;
    }

    private void note(Intervention intervention, Deed deed, Change change, Clocking clocking) {
        journal.write(intervention, deed, change.author(), French.shortMoment(clocking.at()));
    }
}
