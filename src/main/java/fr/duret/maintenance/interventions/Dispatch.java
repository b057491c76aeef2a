package fr.duret.maintenance.interventions;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.InstalledBase;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.technicians.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens interventions, finds them a technician and a time, and cancels or closes them. */
@Service
@Transactional
public class Dispatch {

    private final Interventions interventions;
    private final CustomerRegister customers;
    private final InstalledBase installed;
    private final ContractBook contracts;
    private final Workforce workforce;
    private final Occupation occupation;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dispatch(
            Interventions interventions,
            CustomerRegister customers,
            InstalledBase installed,
            ContractBook contracts,
            Workforce workforce,
            Occupation occupation,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.interventions = interventions;
        this.customers = customers;
        this.installed = installed;
        this.contracts = contracts;
        this.workforce = workforce;
        this.occupation = occupation;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an intervention that is still to be planned; refused if site, equipment or contract are not the customer's. */
    public UUID open(InterventionDraft draft, String author) {
        requireTogether(draft);
        return open(draft, null, author).id();
    }

    /** Opens the visit that shall finish an unfinished one. */
    Intervention openFollowUp(Intervention unfinished, String author) {
        return open(InterventionDraft.finishing(unfinished.view()), unfinished.id(), author);
    }

    /**
     * Gives it a technician and a time, or other ones; possible until the technician has arrived. Refused as {@code
     * technician-unable} if the technician is away, or not qualified for the work on that day, and as {@code
     * technician-occupied} if they have another visit at that time.
     */
    public void plan(UUID id, Slot slot, String author) {
        plan(id, slot, author, false);
    }

    /** The same by somebody who moves visits about until all of them fit. */
    public void tryAt(UUID id, Slot slot, String author) {
        plan(id, slot, author, true);
    }

    private void plan(UUID id, Slot slot, String author, boolean tentative) {
        Intervention intervention = interventions.locked(id);
        intervention.plan(slot);
        requireAble(intervention.kind(), slot);
        occupation.requireFree(slot, id);
        journal.write(intervention, Deed.PLANNED, author, French.shortMoment(slot.start()));
        events.publishEvent(new InterventionPlanned(id, slot.technicianId(), slot.start(), slot.end(), tentative));
    }

    /** Takes those for the rest of the transaction, in an order in which two who take many do not block each other. */
    public void lock(Collection<UUID> ids) {
        ids.stream().sorted().forEach(interventions::locked);
    }

    /**
     * Gives many their technician and their time at once, however they change places; refused whole as {@code
     * technician-occupied} if two of one technician would meet, as {@code technician-unable} if somebody may not do it.
     */
    public void planTogether(Map<UUID, Slot> slots, String author) {
        slots.keySet().stream().sorted().forEach(id -> {
            Slot slot = Objects.requireNonNull(slots.get(id));
            Intervention intervention = interventions.locked(id);
            intervention.plan(slot);
            requireAble(intervention.kind(), slot);
            journal.write(intervention, Deed.PLANNED, author, French.shortMoment(slot.start()));
        });
        interventions.flush();
        occupation.requireApart(slots.keySet());
        slots.keySet().stream().sorted().forEach(id -> {
            Slot slot = Objects.requireNonNull(slots.get(id));
            events.publishEvent(new InterventionPlanned(id, slot.technicianId(), slot.start(), slot.end(), false));
        });
    }

    /** Takes it for the rest of the transaction; refused as {@code changed-meanwhile} if it changed since that version. */
    public void take(UUID id, long version) {
        Intervention intervention = interventions.locked(id);
        if (intervention.version() != version) {
            throw new ChangedMeanwhile(intervention.version(), journal.since(id, version));
        }
    }

    /** Is awaited within other days than it was; what has its time already keeps it. */
    public void await(UUID id, DueWindow window) {
        interventions.locked(id).await(window);
    }

    /** Lets nobody plan it before that day: until then its customer may withdraw. */
    public void waitUntil(UUID id, LocalDate day) {
        interventions.locked(id).waitUntil(day);
    }

    /** Promises the customer when somebody arrives, instead of what was promised before. */
    public void promise(UUID id, PromisedArrival arrival, String author) {
        Intervention intervention = interventions.locked(id);
        intervention.promise(arrival);
        String hours = French.shortMoment(arrival.from()) + " – " + French.time(arrival.to());
        journal.write(intervention, Deed.PROMISED, author, hours);
        events.publishEvent(new ArrivalPromised(id, arrival));
    }

    /** Takes the promise of an arrival back, if there is one. */
    public void withdrawPromise(UUID id, String author) {
        Intervention intervention = interventions.locked(id);
        if (intervention.promised() != null) {
            intervention.promise(null);
            journal.write(intervention, Deed.PROMISE_WITHDRAWN, author, null);
            events.publishEvent(new ArrivalPromised(id, null));
        }
    }

    /** Notes a call about when somebody comes: that the customer knows it now, or did not answer. */
    public void noteCall(UUID id, boolean reached, String when, String author) {
        journal.write(interventions.locked(id), reached ? Deed.CUSTOMER_CALLED : Deed.CUSTOMER_MISSED, author, when);
    }

    /** Has it stay where it is planned, or lets it move again. */
    public void pin(UUID id, boolean fast, String author) {
        Intervention intervention = interventions.locked(id);
        if (intervention.isPinned() != fast) {
            intervention.pin(fast);
            journal.write(intervention, fast ? Deed.PINNED : Deed.UNPINNED, author, null);
        }
    }

    /** It will not take place; possible until the technician has arrived. */
    public void cancel(UUID id, String reason, String author) {
        String why = required(reason);
        Intervention intervention = interventions.locked(id);
        intervention.cancel(why);
        journal.write(intervention, Deed.CANCELLED, author, why);
        events.publishEvent(new InterventionCancelled(id));
    }

    /** Nothing about it changes any more. */
    public void close(UUID id, String author) {
        Intervention intervention = interventions.locked(id);
        intervention.close();
        journal.write(intervention, Deed.CLOSED, author, null);
        events.publishEvent(new InterventionClosed(id));
    }

    private void requireAble(InterventionKind kind, Slot slot) {
        ZonedDateTime start = slot.start().atZone(Paris.ZONE);
        ZonedDateTime end = slot.end().atZone(Paris.ZONE);
        LocalTime until = end.toLocalDate().equals(start.toLocalDate()) ? end.toLocalTime() : LocalTime.MAX;
        workforce
                .objection(slot.technicianId(), kind.qualification(), start.toLocalDate(), start.toLocalTime(), until)
                .ifPresent(why -> {
                    throw new Refusal(
                            Refusal.Kind.RULE,
                            "technician-unable",
                            "Ce technicien ne peut pas faire cette intervention",
                            why + " Choisissez quelqu'un d'autre, ou un autre jour.");
                });
    }

    private Intervention open(InterventionDraft draft, @Nullable UUID followsId, String author) {
        String reference = "INT-%d-%04d".formatted(Paris.today(clock).getYear(), interventions.nextNumber());
        Intervention intervention =
                interventions.saveAndFlush(new Intervention(reference, draft, followsId, clock.instant()));
        journal.write(intervention, Deed.OPENED, author, null);
        events.publishEvent(new InterventionOpened(intervention.id()));
        return intervention;
    }

    private void requireTogether(InterventionDraft draft) {
        boolean siteIsTheirs = customers.site(draft.siteId()).customerId().equals(draft.customerId());
        UUID equipment = draft.equipmentId();
        boolean equipmentStandsThere =
                equipment == null || installed.equipment(equipment).siteId().equals(draft.siteId());
        if (!siteIsTheirs || !equipmentStandsThere || !contractCovers(draft)) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "not-of-this-customer",
                    "Ces choix ne vont pas ensemble",
                    "Le site, l'équipement et le contrat doivent être ceux du client, et aller ensemble."
                            + " Reprenez depuis la fiche du client.");
        }
    }

    private boolean contractCovers(InterventionDraft draft) {
        UUID id = draft.contractId();
        if (id == null) {
            return true;
        }
        ContractView contract = contracts.contract(id);
        return contract.customer().id().equals(draft.customerId())
                && contract.site().id().equals(draft.siteId());
    }

    static String required(String reason) {
        if (reason.isBlank()) {
            throw new Refusal(
                    Refusal.Kind.RULE, "reason-needed", "Motif manquant", "Dites pourquoi, en quelques mots.");
        }
        return reason.strip();
    }
}
