package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.quotes.QuoteKind;
import java.util.List;

/**
 * What somebody wants to have done, and has a quote made for.
 *
 * @param share how often, in a hundred
 * @param services of the catalogue, by their references
 * @param option a service that they may take besides; empty if there is none
 */
record Wish(int share, QuoteKind kind, String subject, List<String> services, String option) {

    private static final List<Wish> WISHES = List.of(
            works(14, "Remplacement du tableau électrique", "NOR-DIFF", "TAB-26", "NOR-PARAF"),
            works(10, "Borne de recharge au garage", "IRVE-PILOT", "IRVE-74"),
            works(13, "Prises et points lumineux de l’étage", "INS-SPOT", "INS-PC-ENC", "INS-VV"),
            works(9, "Mise en sécurité de l’installation", "NOR-LIAISON", "NOR-SECU"),
            works(8, "Éclairage du jardin", "EXT-CIRC", "INS-EXT"),
            works(6, "VMC hygroréglable", "", "INS-VMC"),
            works(6, "Motorisation du portail", "REM-VIS", "INS-PORTAIL"),
            works(4, "Panneaux solaires, 3 kWc", "NOR-CONSUEL", "INS-PV3"),
            new Wish(10, QuoteKind.REPAIR, "Remplacement du chauffe-eau", List.of("REM-CE"), ""),
            new Wish(8, QuoteKind.REPAIR, "Différentiel hors service", List.of("REM-DIFF", "REM-DISJ"), "NOR-PARAF"),
            new Wish(7, QuoteKind.REPAIR, "Prises et interrupteurs usés", List.of("REM-PC", "REM-INT"), "REM-LUM"),
            new Wish(5, QuoteKind.UPKEEP, "Entretien de la borne de recharge", List.of("IRVE-MNT"), ""));

    private static Wish works(int share, String subject, String option, String... services) {
        return new Wish(share, QuoteKind.WORKS, subject, List.of(services), option);
    }

    static Wish of(Fate fate) {
        int drawn = fate.below(WISHES.stream().mapToInt(Wish::share).sum(), "wish");
        for (Wish wish : WISHES) {
            drawn -= wish.share();
            if (drawn < 0) {
                return wish;
            }
        }
        throw new IllegalStateException("Shares add up to what was drawn from");
    }
}
