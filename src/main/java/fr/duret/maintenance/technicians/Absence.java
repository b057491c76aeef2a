package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is away; the database lets no two absences of one technician overlap. */
@Entity
class Absence {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID technicianId;

    @Enumerated(EnumType.STRING)
    @Column
    private AbsenceKind kind;

    @Column
    private LocalDate firstDay;

    @Column
    private boolean fromNoon;

    @Column
    private LocalDate lastDay;

    @Column
    private boolean untilNoon;

    private @Nullable String note;

    @Column
    private String enteredBy;

    @SuppressWarnings("NullAway.Init")
    protected Absence() {}

    Absence(AbsenceDraft draft, String enteredBy) {
        this.id = Ids.next();
        this.technicianId = draft.technicianId();
        this.kind = draft.kind();
        this.firstDay = draft.firstDay();
        this.fromNoon = draft.fromNoon();
        this.lastDay = draft.lastDay();
        this.untilNoon = draft.untilNoon();
        this.note = draft.note().isEmpty() ? null : draft.note();
        this.enteredBy = enteredBy;
    }

    AbsenceView view() {
        return new AbsenceView(id, technicianId, kind, firstDay, fromNoon, lastDay, untilNoon, note);
    }
}
