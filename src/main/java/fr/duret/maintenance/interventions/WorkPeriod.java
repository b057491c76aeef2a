package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stretch of work, from an arrival or a resumption to a pause or the departure. */
@Entity
class WorkPeriod {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "intervention_id")
    private Intervention intervention;

    @Column
    private UUID technicianId;

    @Column
    private UUID startedBy;

    private @Nullable UUID endedBy;

    @Column
    private Instant startedAt;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected WorkPeriod() {}

    WorkPeriod(Intervention intervention, UUID technicianId, Clocking start) {
        this.id = Ids.next();
        this.intervention = intervention;
        this.technicianId = technicianId;
        this.startedBy = start.id();
        this.startedAt = start.at();
    }

    void end(Clocking end) {
        endedBy = end.id();
        endedAt = end.at();
    }

    /** Takes over the corrected time of the clocking that begins or ends it. */
    void follow(Clocking corrected) {
        if (corrected.id().equals(startedBy)) {
            startedAt = corrected.at();
        } else if (corrected.id().equals(endedBy)) {
            endedAt = corrected.at();
        }
    }

    boolean isOpen() {
        return endedAt == null;
    }

    boolean isUpsideDown() {
        return endedAt != null && !endedAt.isAfter(startedAt);
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    Worked view() {
        return new Worked(startedAt, endedAt);
    }
}
