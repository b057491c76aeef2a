package fr.duret.maintenance.interventions;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit of a technician to a customer's site; what happens to it, it lets happen only in its order. */
@Entity
class Intervention extends PlannedWork {

    @Column
    @Enumerated(EnumType.STRING)
    private InterventionKind kind;

    private String subject;
    private UUID customerId;
    private UUID siteId;
    private @Nullable UUID equipmentId;
    private @Nullable UUID contractId;
    private @Nullable UUID followsId;
    private @Nullable String reason;
    private Instant createdAt;

    /** Read in the same statement: there is no use of one without the other, and a graph is made anew for each read. */
    @OneToMany(mappedBy = "intervention", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("at, id")
    private final List<Clocking> clockings = new ArrayList<>();

    @OneToMany(mappedBy = "intervention", cascade = CascadeType.ALL)
    @OrderBy("startedAt")
    private final List<WorkPeriod> periods = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Intervention() {}

    /** An intervention that somebody has still to find a time for. */
    Intervention(String reference, InterventionDraft draft, @Nullable UUID followsId, Instant now) {
        super(reference, draft.due());
        this.kind = draft.kind();
        this.subject = draft.subject();
        this.customerId = draft.customerId();
        this.siteId = draft.siteId();
        this.equipmentId = draft.equipmentId();
        this.contractId = draft.contractId();
        this.followsId = followsId;
        this.createdAt = now;
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
                reference(), status(), "corrigée", EnumSet.complementOf(EnumSet.of(InterventionStatus.CLOSED)));
        Clocking clocking = WorkOrder.clocking(clockings, clockingId, reference());
        clocking.correct(corrected);
        periods.forEach(period -> period.follow(clocking));
        WorkOrder.check(periods);
        changed();
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
        changed();
    }

    private void begin(Clocking start) {
        WorkOrder.checkNext(periods, start);
        clockings.add(start);
        periods.add(new WorkPeriod(this, technician(), start));
        moveTo(InterventionStatus.IN_PROGRESS);
    }

    private void leave(String what, Clocking departure) {
        require(what, InterventionStatus.IN_PROGRESS, InterventionStatus.PAUSED);
        if (status() == InterventionStatus.IN_PROGRESS) {
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
        // Who has not clocked in has not worked; most of what is read is still ahead.
        return clockings.isEmpty()
                ? List.of()
                : periods.stream().map(WorkPeriod::view).toList();
    }

    InterventionView view() {
        return new InterventionView(
                id(),
                version(),
                reference(),
                kind,
                status(),
                subject,
                customerId,
                siteId,
                equipmentId,
                contractId,
                followsId,
                technicianId(),
                plannedStart(),
                plannedEnd(),
                reason,
                due(),
                promised(),
                isPinned(),
                createdAt,
                clockings.stream().map(Clocking::view).toList(),
                worked());
    }
}
