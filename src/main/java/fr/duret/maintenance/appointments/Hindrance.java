package fr.duret.maintenance.appointments;

import fr.duret.maintenance.planning.UnplacedReason;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Refusal;
import java.time.LocalDate;

/**
 * Why nothing can be offered, and what to do.
 *
 * @param code stable and English, for programs
 * @param later whether other weeks may have room
 * @param office why, as the planning says it to the office
 */
public record Hindrance(String code, String title, String detail, boolean later, String office) {

    static Hindrance of(UnplacedReason reason, String office, LocalDate until) {
        return switch (reason) {
            case NO_COORDINATES ->
                new Hindrance(
                        "site-not-located",
                        "Nous ne savons pas encore situer votre adresse",
                        "Sans elle, aucun trajet ne se calcule. Appelez-nous : nous la plaçons sur la carte avec vous"
                                + " et fixons le rendez-vous au téléphone.",
                        false,
                        office);
            case NO_SKILLED_TECHNICIAN, NO_QUALIFIED_TECHNICIAN ->
                new Hindrance(
                        "no-able-technician",
                        "Aucun technicien habilité n'est libre pour ce travail",
                        "Il demande une habilitation que personne n'a sur cette période. Appelez-nous : nous cherchons"
                                + " avec vous qui peut venir, et quand.",
                        true,
                        office);
            case LONGER_THAN_ANY_DAY ->
                new Hindrance(
                        "longer-than-a-day",
                        "Ce travail demande plus d'une journée",
                        "Il se fait en plusieurs passages, que nous fixons ensemble. Appelez-nous.",
                        false,
                        office);
            case SITE_CLOSED ->
                new Hindrance(
                        "site-closed",
                        "Votre site est fermé sur toute cette période",
                        "D'après les horaires que vous nous avez donnés. Voyez les semaines suivantes, ou appelez-nous"
                                + " pour d'autres horaires.",
                        true,
                        office);
            case OUT_OF_REACH ->
                new Hindrance(
                        "out-of-reach",
                        "Le trajet et le travail ne tiennent pas dans une journée",
                        "Appelez-nous : nous organisons ce déplacement avec vous.",
                        false,
                        office);
            case NO_ROOM ->
                new Hindrance(
                        "no-room",
                        "Il n'y a plus de place d'ici au " + French.date(until),
                        "Voyez les semaines suivantes, ou appelez-nous : une place se libère parfois.",
                        true,
                        office);
        };
    }

    public Hindrance {
        title = French.typeset(title);
        detail = French.typeset(detail);
    }

    /** The same, for whoever insists. */
    Refusal refusal() {
        return new Refusal(Refusal.Kind.RULE, code, title, detail);
    }
}
