package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when: leave, sickness, training. */
@Service
@Transactional
public class Absences {

    private final AbsenceRecords absences;
    private final OnCallDuties duties;
    private final Technicians technicians;

    Absences(AbsenceRecords absences, OnCallDuties duties, Technicians technicians) {
        this.absences = absences;
        this.duties = duties;
        this.technicians = technicians;
    }

    /** Enters an absence; refused where another one of the same technician, or their on-call duty, lies in the way. */
    public UUID enter(AbsenceDraft draft, String author) {
        Technician technician = technicians.locked(draft.technicianId());
        AbsenceView entered = new Absence(draft, author).view();
        absences.of(draft.technicianId(), draft.firstDay(), draft.lastDay()).stream()
                .map(Absence::view)
                .filter(other -> overlap(other, entered))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "absence-overlaps",
                            "Une absence est déjà notée à ces dates",
                            technician.name() + " est déjà en « " + other.kind().label() + " » du "
                                    + French.date(other.firstDay()) + " au " + French.date(other.lastDay())
                                    + ". Supprimez-la d'abord, ou choisissez d'autres dates.");
                });
        duties.of(draft.technicianId(), draft.firstDay(), draft.lastDay()).stream()
                .map(OnCallDuty::view)
                .findFirst()
                .ifPresent(duty -> {
                    throw new Refusal(
                            Refusal.Kind.CONFLICT,
                            "absence-during-on-call",
                            "L'astreinte tombe dans l'absence",
                            technician.name() + " est d'astreinte du " + French.date(duty.firstDay()) + " au "
                                    + French.date(duty.lastDay())
                                    + ". Confiez d'abord cette astreinte à quelqu'un d'autre.");
                });
        Absence absence = new Absence(draft, author);
        absences.saveAndFlush(absence);
        return absence.view().id();
    }

    private static boolean overlap(AbsenceView one, AbsenceView other) {
        return Stream.of(one.firstDay(), one.lastDay(), other.firstDay(), other.lastDay())
                .anyMatch(day -> (one.takes(day, false) && other.takes(day, false))
                        || (one.takes(day, true) && other.takes(day, true)));
    }

    /** Takes an absence out of the book; the id of whose it was, refused if there is none. */
    public UUID remove(UUID id) {
        Absence absence = absences.findById(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "absence-unknown",
                        "Absence introuvable",
                        "Cette absence n'est plus dans le calendrier. Rechargez la page."));
        absences.delete(absence);
        return absence.view().technicianId();
    }

    /** Everybody's absences that touch those days, by their first day. */
    @Transactional(readOnly = true)
    public List<AbsenceView> between(LocalDate from, LocalDate to) {
        return absences.between(from, to).stream().map(Absence::view).toList();
    }

    /** One technician's absences that touch those days, by their first day. */
    @Transactional(readOnly = true)
    public List<AbsenceView> of(UUID technicianId, LocalDate from, LocalDate to) {
        return absences.of(technicianId, from, to).stream().map(Absence::view).toList();
    }
}
