package fr.duret.maintenance.technicians;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An absence as somebody enters it, both days included.
 *
 * @param fromNoon whether the first day is worked until noon
 * @param untilNoon whether the last day is worked from noon on
 * @param note empty where there is nothing to say
 */
public record AbsenceDraft(
        UUID technicianId,
        AbsenceKind kind,
        LocalDate firstDay,
        boolean fromNoon,
        LocalDate lastDay,
        boolean untilNoon,
        String note) {

    public AbsenceDraft {
        note = note.strip();
        boolean oneDayInverted = firstDay.equals(lastDay) && fromNoon && untilNoon;
        if (lastDay.isBefore(firstDay) || oneDayInverted) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "absence-ends-before-start",
                    "L'absence finirait avant de commencer",
                    "Elle irait du " + French.date(firstDay) + " au " + French.date(lastDay)
                            + ". Corrigez l'une des deux dates, ou la demi-journée.");
        }
    }
}
