package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A qualification in the technician's hands; only the technician changes it. */
@Entity
@Table(name = "qualification")
class HeldQualification {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "technician_id")
    private Technician technician;

    @Column(updatable = false)
    private String symbol;

    private @Nullable LocalDate obtainedOn;
    private @Nullable LocalDate expiresOn;

    @SuppressWarnings("NullAway.Init")
    protected HeldQualification() {}

    HeldQualification(
            Technician technician, String symbol, @Nullable LocalDate obtainedOn, @Nullable LocalDate expiresOn) {
        this.id = Ids.next();
        this.technician = technician;
        this.symbol = symbol;
        this.obtainedOn = obtainedOn;
        this.expiresOn = expiresOn;
    }

    /** Takes over its dates; true if that changes something. */
    boolean date(@Nullable LocalDate obtained, @Nullable LocalDate expires) {
        boolean changes = !Objects.equals(obtained, obtainedOn) || !Objects.equals(expires, expiresOn);
        obtainedOn = obtained;
        expiresOn = expires;
        return changes;
    }

    String symbol() {
        return symbol;
    }

    Qualification view() {
        return new Qualification(id, symbol, obtainedOn, expiresOn);
    }
}
