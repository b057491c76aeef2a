package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit of a technician to a customer's site; what happens to it, it lets happen only in its order. */
@Entity
class Intervention {

    @Id
    private UUID id;

    /** Counted by the transitions, not by the mapping: it is published, and the history tells what made it. */
    private long version;

    private String reference;

    @Column
    @Enumerated(EnumType.STRING)
    private InterventionKind kind;

    @Column
    @Enumerated(EnumType.STRING)
    private InterventionStatus status;

    private String subject;
    private UUID customerId;
    private UUID siteId;
    private @Nullable UUID equipmentId;
    private @Nullable UUID contractId;
    private @Nullable UUID followsId;
    private @Nullable UUID technicianId;
    private @Nullable Instant plannedStart;
    private @Nullable Instant plannedEnd;
    private @Nullable String reason;
    private Instant createdAt;

    @Embedded
    private @Nullable DueWindow due;

    @OneToMany(mappedBy = "intervention", cascade = CascadeType.ALL)
    @OrderBy("at, id")
    private final List<Clocking> clockings = new ArrayList<>();

    @OneToMany(mappedBy = "intervention", cascade = CascadeType.ALL)
    @OrderBy("startedAt")
    private final List<WorkPeriod> periods = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Intervention() {}

    /** An intervention that somebody has still to find a time for. */
    Intervention(String reference, InterventionDraft draft, @Nullable UUID followsId, Instant now) {
        this.id = Ids.next();
        this.version = 1;
        this.reference = reference;
        this.kind = draft.kind();
        this.status = InterventionStatus.TO_PLAN;
        this.subject = draft.subject();
        this.customerId = draft.customerId();
        this.siteId = draft.siteId();
        this.equipmentId = draft.equipmentId();
        this.contractId = draft.contractId();
        this.followsId = followsId;
        this.createdAt = now;
        this.due = draft.due();
    }

    void await(DueWindow window) {
        due = window;
    }

    /** Gets its technician and its time, or other ones. */
    void plan(Slot slot) {
        require("planifiée", InterventionStatus.TO_PLAN, InterventionStatus.PLANNED);
        technicianId = slot.technicianId();
        plannedStart = slot.start();
        plannedEnd = slot.end();
        moveTo(InterventionStatus.PLANNED);
    }

    void cancel(String why) {
        require("annulée", InterventionStatus.TO_PLAN, InterventionStatus.PLANNED);
        reason = why;
        moveTo(InterventionStatus.CANCELLED);
    }

    void clockIn(Clocking arrival) {
        require("commencée", InterventionStatus.PLANNED);
        begin(arrival);
    }

    void resume(Clocking resumption) {
        require("reprise", InterventionStatus.PAUSED);
        begin(resumption);
    }

    void pause(Clocking pause) {
        require("mise en pause", InterventionStatus.IN_PROGRESS);
        end(pause);
        moveTo(InterventionStatus.PAUSED);
    }

    void clockOut(Clocking departure) {
        leave("terminée", departure);
        moveTo(InterventionStatus.DONE);
    }

    /** The technician leaves before the work is done. */
    void leaveUnfinished(Clocking departure, String why) {
        leave("quittée", departure);
        reason = why;
        moveTo(InterventionStatus.UNFINISHED);
    }

    void close() {
        require("clôturée", InterventionStatus.DONE, InterventionStatus.UNFINISHED);
        moveTo(InterventionStatus.CLOSED);
        reason = null;
    }

    /** Puts a clocked time right; the stretches of work follow it, and must still make sense. */
    Clocking correct(UUID clockingId, Instant corrected) {
        WorkOrder.requireStage(
                reference, status, "corrigée", EnumSet.complementOf(EnumSet.of(InterventionStatus.CLOSED)));
        Clocking clocking = WorkOrder.clocking(clockings, clockingId, reference);
        clocking.correct(corrected);
        periods.forEach(period -> period.follow(clocking));
        WorkOrder.check(periods);
        version++;
        return clocking;
    }

    /** The report, a photo or a signature has changed. */
    void touch() {
        require(
                "documentée",
                InterventionStatus.IN_PROGRESS,
                InterventionStatus.PAUSED,
                InterventionStatus.DONE,
                InterventionStatus.UNFINISHED);
        version++;
    }

    private void begin(Clocking start) {
        WorkOrder.checkNext(periods, start);
        clockings.add(start);
        periods.add(new WorkPeriod(this, technician(), start));
        moveTo(InterventionStatus.IN_PROGRESS);
    }

    private void leave(String what, Clocking departure) {
        require(what, InterventionStatus.IN_PROGRESS, InterventionStatus.PAUSED);
        if (status == InterventionStatus.IN_PROGRESS) {
            end(departure);
        } else {
            WorkOrder.checkNext(periods, departure);
            clockings.add(departure);
        }
    }

    private void end(Clocking end) {
        WorkOrder.checkNext(periods, end);
        clockings.add(end);
        WorkOrder.open(periods).end(end);
    }

    private void moveTo(InterventionStatus next) {
        status = next;
        version++;
    }

    private void require(String what, InterventionStatus first, InterventionStatus... others) {
        WorkOrder.requireStage(reference, status, what, EnumSet.of(first, others));
    }

    UUID technician() {
        return Objects.requireNonNull(technicianId, () -> reference + " has no technician");
    }

    boolean isOf(UUID technician) {
        return technician.equals(technicianId);
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

    InterventionKind kind() {
        return kind;
    }

    UUID customerId() {
        return customerId;
    }

    UUID siteId() {
        return siteId;
    }

    List<Worked> worked() {
        return periods.stream().map(WorkPeriod::view).toList();
    }

    InterventionView view() {
        return new InterventionView(
                id,
                version,
                reference,
                kind,
                status,
                subject,
                customerId,
                siteId,
                equipmentId,
                contractId,
                followsId,
                technicianId,
                plannedStart,
                plannedEnd,
                reason,
                due,
                createdAt,
                clockings.stream().map(Clocking::view).toList(),
                worked());
    }
}
