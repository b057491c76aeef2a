package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A stretch of on-call duty; the database lets one technician at a time have it. */
@Entity
@Table(name = "on_call")
class OnCallDuty {

    @Id
    private UUID id;

    @Column
    private UUID technicianId;

    @Column
    private LocalDate firstDay;

    @Column
    private LocalDate lastDay;

    @SuppressWarnings("NullAway.Init")
    protected OnCallDuty() {}

    OnCallDuty(UUID technicianId, LocalDate firstDay, LocalDate lastDay) {
        this.id = Ids.next();
        this.technicianId = technicianId;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    OnCallView view() {
        return new OnCallView(id, technicianId, firstDay, lastDay);
    }
}
