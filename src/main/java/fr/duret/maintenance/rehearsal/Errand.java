package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.interventions.InterventionKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Something that technicians come for.
 *
 * @param share how often, in a hundred, among what no contract promises
 * @param underContract how likely it happens to a customer with a contract
 * @param minutes how long it is planned to take
 * @param text what the report says of it
 * @param part what is built in, by its reference in the catalogue; empty if nothing is
 */
record Errand(
        InterventionKind kind, int share, double underContract, String subject, int minutes, String text, String part) {

    static final Errand YEARLY_SERVICE = new Errand(
            InterventionKind.YEARLY_SERVICE,
            0,
            1,
            "Entretien annuel de l’installation",
            90,
            "Tableau dépoussiéré et resserré, différentiels essayés, terre mesurée. Installation en bon état.",
            "");

    private static final List<Errand> UNFORESEEN = List.of(
            new Errand(
                    InterventionKind.EMERGENCY_REPAIR,
                    30,
                    0.8,
                    "Plus de courant dans la moitié du logement",
                    75,
                    "Disjoncteur de branchement déclenché par un court-circuit dans une prise. Prise remplacée, essais faits.",
                    "PC-16A"),
            new Errand(
                    InterventionKind.DIAGNOSIS,
                    18,
                    0.75,
                    "Le différentiel saute sans raison apparente",
                    75,
                    "Défaut d’isolement recherché circuit par circuit : chauffe-eau en cause, isolé en attendant.",
                    ""),
            new Errand(
                    InterventionKind.REPLACEMENT,
                    18,
                    0.7,
                    "Remplacer un interrupteur différentiel usé",
                    90,
                    "Différentiel 40 A remplacé par un type A, essais au bouton et à l’appareil.",
                    "DIF-A-40A"),
            new Errand(
                    InterventionKind.CONFORMITY_CHECK,
                    9,
                    0.4,
                    "Contrôle avant mise en location",
                    105,
                    "Points de sécurité de la NF C 15-100 contrôlés un à un ; résultats au tableau.",
                    ""),
            new Errand(
                    InterventionKind.NEW_INSTALLATION,
                    9,
                    0,
                    "Installer deux prises et un éclairage dans le garage",
                    120,
                    "Deux prises étanches et un hublot posés sur un circuit neuf, repéré au tableau.",
                    "HUBLOT-LED"),
            new Errand(
                    InterventionKind.COMMISSIONING,
                    6,
                    0.3,
                    "Mettre en service le chauffe-eau",
                    60,
                    "Chauffe-eau raccordé, contacteur jour-nuit essayé, marche forcée expliquée au client.",
                    "CONT-JN"),
            new Errand(
                    InterventionKind.WARRANTY,
                    5,
                    0.6,
                    "Hublot en panne, encore sous garantie",
                    60,
                    "Hublot échangé sous garantie ; l’ancien est gardé pour le fabricant.",
                    "HUBLOT-LED"),
            new Errand(
                    InterventionKind.OTHER,
                    5,
                    0.5,
                    "Relever les puissances avant un devis",
                    60,
                    "Puissances relevées pièce par pièce, photos du tableau prises pour le devis.",
                    ""));

    /** How busy a month is, January first; the busiest is 1.5. */
    private static final double[] COLD = {1.5, 1.3, 1.0, 0.8, 0.8, 0.8, 0.9, 0.7, 0.9, 1.0, 1.3, 1.5};

    private static final double[] AGREED = {0.9, 1.0, 1.1, 1.2, 1.1, 1.2, 0.8, 0.4, 1.3, 1.3, 1.2, 0.8};

    private static final double BUSIEST = 1.5;
    private static final int ATTEMPTS = 20;

    static Errand unforeseen(Fate fate) {
        int all = UNFORESEEN.stream().mapToInt(Errand::share).sum();
        int drawn = fate.below(all, "errand");
        for (Errand errand : UNFORESEEN) {
            drawn -= errand.share();
            if (drawn < 0) {
                return errand;
            }
        }
        throw new IllegalStateException("Shares add up to what was drawn from");
    }

    boolean isEmergency() {
        return kind == InterventionKind.EMERGENCY_REPAIR;
    }

    /** Whether a contract promises it. */
    boolean isPromised() {
        return kind == InterventionKind.YEARLY_SERVICE;
    }

    /** Some day from the first to the last, more often in months in which there is more of it. */
    LocalDate someDay(LocalDate first, LocalDate last, Fate fate) {
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        LocalDate day = first;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            day = first.plusDays(fate.below(days, "day " + attempt));
            if (fate.share("month " + attempt) * BUSIEST < (isPromised() ? AGREED : COLD)[day.getMonthValue() - 1]) {
                break;
            }
        }
        return day;
    }
}
