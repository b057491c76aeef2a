package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.technicians.Qualification;
import fr.duret.maintenance.technicians.TechnicianRegister;
import fr.duret.maintenance.technicians.TechnicianView;
import fr.duret.maintenance.technicians.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planned work that its technician is not, or no longer, qualified for on its day (NF C 18-510, Code du travail R4544-9). */
@Service
@Transactional(readOnly = true)
public class BarredWork {

    private static final int FAR_AHEAD = 3650;

    /** A planned intervention, and why its technician must not do it, in French. */
    public record Barred(UUID id, String reference, Instant start, String why) {}

    private final InterventionList interventions;
    private final TechnicianRegister technicians;
    private final Clock clock;

    BarredWork(InterventionList interventions, TechnicianRegister technicians, Clock clock) {
        this.interventions = interventions;
        this.technicians = technicians;
        this.clock = clock;
    }

    /** What that technician must hand over for lack of that qualification, in the order of the days. */
    public List<Barred> of(UUID technicianId, String symbol) {
        LocalDate today = Paris.today(clock);
        TechnicianView technician = technicians.require(technicianId);
        return interventions.of(technicianId, today, today.plusDays(FAR_AHEAD)).stream()
                .filter(row -> row.status() == InterventionStatus.PLANNED)
                .filter(row -> Qualification.covers(symbol, row.kind().qualification()))
                .flatMap(row -> {
                    Instant start = Objects.requireNonNull(row.plannedStart());
                    return Workforce.unqualified(technician, row.kind().qualification(), Paris.dateOf(start)).stream()
                            .map(why -> new Barred(row.id(), row.reference(), start, why));
                })
                .toList();
    }
}
