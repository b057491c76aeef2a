package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Work with its stage, its technician and its time, and what was promised about it. */
@MappedSuperclass
abstract class PlannedWork {

    @Id
    private UUID id;

    /** Counted by the transitions, not by the mapping: it is published, and the history tells what made it. */
    private long version;

    private String reference;

    @Column
    @Enumerated(EnumType.STRING)
    private InterventionStatus status;

    private @Nullable UUID technicianId;
    private @Nullable Instant plannedStart;
    private @Nullable Instant plannedEnd;

    @Embedded
    private @Nullable DueWindow due;

    @Embedded
    private @Nullable PromisedArrival promised;

    private boolean pinned;

    /** The first day on which the law lets it be done. */
    private @Nullable LocalDate notBefore;

    @SuppressWarnings("NullAway.Init")
    protected PlannedWork() {}

    /** Work that somebody has still to find a time for. */
    PlannedWork(String reference, @Nullable DueWindow due) {
        this.id = Ids.next();
        this.version = 1;
        this.reference = reference;
        this.status = InterventionStatus.TO_PLAN;
        this.due = due;
    }

    void await(DueWindow window) {
        due = window;
    }

    /** Nobody can plan it before that day. */
    void waitUntil(LocalDate day) {
        notBefore = day;
        version++;
    }

    /** Gets its technician and its time, or other ones. */
    void plan(Slot slot) {
        require("planifiée", InterventionStatus.TO_PLAN, InterventionStatus.PLANNED);
        WorkOrder.requireLawful(reference, notBefore, slot);
        technicianId = slot.technicianId();
        plannedStart = slot.start();
        plannedEnd = slot.end();
        moveTo(InterventionStatus.PLANNED);
    }

    /** The customer is promised when somebody comes; none takes the promise back. */
    void promise(@Nullable PromisedArrival arrival) {
        require("promise", InterventionStatus.TO_PLAN, InterventionStatus.PLANNED);
        promised = arrival;
        version++;
    }

    /** Stays where it is planned, whatever would be better, or may move again. */
    void pin(boolean fast) {
        require("fixée", InterventionStatus.PLANNED);
        pinned = fast;
        version++;
    }

    void moveTo(InterventionStatus next) {
        status = next;
        version++;
    }

    /** Something about it has changed. */
    void changed() {
        version++;
    }

    void require(String what, InterventionStatus first, InterventionStatus... others) {
        WorkOrder.requireStage(reference, status, what, EnumSet.of(first, others));
    }

    UUID technician() {
        return Objects.requireNonNull(technicianId, () -> reference + " has no technician");
    }

    boolean isOf(UUID technician) {
        return technician.equals(technicianId);
    }

    @Nullable
    UUID technicianId() {
        return technicianId;
    }

    @Nullable
    Instant plannedStart() {
        return plannedStart;
    }

    @Nullable
    Instant plannedEnd() {
        return plannedEnd;
    }

    @Nullable
    DueWindow due() {
        return due;
    }

    @Nullable
    PromisedArrival promised() {
        return promised;
    }

    boolean isPinned() {
        return pinned;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String reference() {
        return reference;
    }

    InterventionStatus status() {
        return status;
    }
}
