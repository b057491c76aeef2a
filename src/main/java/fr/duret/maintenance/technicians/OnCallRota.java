package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rota of on-call duty, « astreinte »: one technician at a time. */
@Service
@Transactional
public class OnCallRota {

    private final OnCallDuties duties;
    private final AbsenceRecords absences;
    private final Technicians technicians;
    private final JdbcClient database;
    private final Clock clock;

    OnCallRota(
            OnCallDuties duties, AbsenceRecords absences, Technicians technicians, JdbcClient database, Clock clock) {
        this.duties = duties;
        this.absences = absences;
        this.technicians = technicians;
        this.database = database;
        this.clock = clock;
    }

    /** Puts a technician on call, both days included; refused once they are over, where somebody is already, or if they are away. */
    public UUID assign(UUID technicianId, LocalDate firstDay, LocalDate lastDay) {
        Technician technician = technicians.locked(technicianId);
        if (lastDay.isBefore(firstDay)) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "on-call-ends-before-start",
                    "L'astreinte finirait avant de commencer",
                    "Elle irait du " + French.date(firstDay) + " au " + French.date(lastDay)
                            + ". Corrigez l'une des deux dates.");
        }
        if (lastDay.isBefore(Paris.today(clock))) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "on-call-in-the-past",
                    "Cette astreinte est déjà passée",
                    "Elle irait du " + French.date(firstDay) + " au " + French.date(lastDay)
                            + ". Choisissez des dates à venir.");
        }
        // Two people who fill the same week wait for each other here, so that the second one gets the clear answer.
        database.sql("LOCK TABLE on_call IN SHARE ROW EXCLUSIVE MODE").update();
        duties.between(firstDay, lastDay).stream()
                .map(OnCallDuty::view)
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "on-call-taken",
                            "Quelqu'un est déjà d'astreinte à ces dates",
                            technicians.locked(other.technicianId()).name() + " est d'astreinte du "
                                    + French.date(other.firstDay()) + " au " + French.date(other.lastDay())
                                    + ". Supprimez cette astreinte d'abord, ou choisissez d'autres dates.");
                });
        absences.of(technicianId, firstDay, lastDay).stream()
                .map(Absence::view)
                .findFirst()
                .ifPresent(absence -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "on-call-during-absence",
                            "Une absence tombe dans l'astreinte",
                            technician.name() + " est en « " + absence.kind().label() + " » du "
                                    + French.date(absence.firstDay()) + " au " + French.date(absence.lastDay())
                                    + ". Choisissez quelqu'un d'autre.");
                });
        OnCallDuty duty = duties.saveAndFlush(new OnCallDuty(technicianId, firstDay, lastDay));
        return duty.view().id();
    }

    /** Takes a stretch out of the rota. */
    public void remove(UUID id) {
        duties.deleteById(id);
    }

    /** The rota of those days, in its order. */
    @Transactional(readOnly = true)
    public List<OnCallView> between(LocalDate from, LocalDate to) {
        return duties.between(from, to).stream().map(OnCallDuty::view).toList();
    }
}
