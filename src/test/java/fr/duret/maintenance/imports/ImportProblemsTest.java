package fr.duret.maintenance.imports;

import static fr.duret.maintenance.imports.CsvTexts.CONTRACTS;
import static fr.duret.maintenance.imports.CsvTexts.CUSTOMERS;
import static fr.duret.maintenance.imports.CsvTexts.SITES;
import static fr.duret.maintenance.imports.CsvTexts.contract;
import static fr.duret.maintenance.imports.CsvTexts.customer;
import static fr.duret.maintenance.imports.CsvTexts.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** What the import desk tells of lines that are wrong, and what it stores in spite of them. */
class ImportProblemsTest extends ImportDeskPlay {

    @Test
    void storesNothingOfAFileWithAWrongLineUnlessOnlyGoodLinesAreWanted() {
        byte[] file = utf8(CUSTOMERS + customer("IME-1") + customer("IME-2").replace("74000", "Annecy"));

        ImportRefused refused = catchThrowableOfType(
                ImportRefused.class, () -> run(ImportKind.CUSTOMERS, file, ImportMode.ALL_OR_NOTHING));
        assertThat(refused.report().problems())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::value, ImportProblem::code)
                .containsExactly(tuple(3, "Code postal", "Annecy", "postcode-unreadable"));
        assertThat(customers.idOf("IME-1")).isEmpty();

        ImportReport report = run(ImportKind.CUSTOMERS, file, ImportMode.GOOD_LINES_ONLY);
        assertCounts(report, 1, 0, 0);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(customers.idOf("IME-1")).isPresent();
        assertThat(customers.idOf("IME-2")).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongInALineAtOnce() {
        run(ImportKind.CUSTOMERS, CUSTOMERS + customer("IMF-1") + customer("IMF-2"));
        run(ImportKind.SITES, SITES + site("IMF-S1", "IMF-1"));

        ImportReport report = check(
                ImportKind.CONTRACTS,
                CONTRACTS
                        + contract("IMF-C1", "IMF-9", "IMF-S9")
                                .replace("Argent", "Platine")
                                .replace("28/02/2027", "31/02/2027")
                                .replace(";10\r", ";19,6\r")
                        + contract("IMF-C2", "IMF-2", "IMF-S1")
                        + contract("IMF-C3", "IMF-1", "IMF-S1").replace("28/02/2027", "28/02/2026")
                        + contract("IMF-C4", "IMF-1", "IMF-S1")
                        + contract("IMF-C4", "IMF-1", "IMF-S1"));

        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::value, ImportProblem::code)
                .containsExactly(
                        tuple(2, "Client", "IMF-9", "reference-unknown"),
                        tuple(2, "Site", "IMF-S9", "reference-unknown"),
                        tuple(2, "Formule", "Platine", "choice-unknown"),
                        tuple(2, "Fin", "31/02/2027", "date-unreadable"),
                        tuple(2, "TVA", "19,6", "vat-unknown"),
                        tuple(3, "Site", "IMF-S1", "site-of-another-customer"),
                        tuple(4, "Fin", "28/02/2026", "end-before-start"),
                        tuple(6, "Référence", "IMF-C4", "reference-twice"));
        assertThat(report.refused()).isEqualTo(4);
        assertThat(report.accepted()).isEqualTo(1);
    }

    @Test
    void checksWhatBelongsTogetherInACustomer() {
        ImportReport report = check(
                ImportKind.CUSTOMERS,
                CUSTOMERS
                        + "IMG-1;particulier;;;;Favre SARL;732829320;;;;e-mail;1 rue A;;74000;Annecy\n"
                        + "IMG-2;professionnel;;Favre;;;;;;;SMS;1 rue A;;74000;Annecy\n"
                        + "IMG-3;;;Favre;;;;;;;courrier;;;;;bizarre\n");

        assertThat(report.problems())
                .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::code)
                .containsExactly(
                        tuple(2, "Nom", "cell-empty"),
                        tuple(2, "Raison sociale", "cell-not-empty"),
                        tuple(2, "SIREN", "cell-not-empty"),
                        tuple(2, "Canal préféré", "channel-unreachable"),
                        tuple(3, "Raison sociale", "cell-empty"),
                        tuple(3, "Canal préféré", "channel-unreachable"),
                        tuple(4, "sans titre", "cell-without-title"),
                        tuple(4, "Type", "cell-empty"),
                        tuple(4, "Adresse", "cell-empty"),
                        tuple(4, "Code postal", "cell-empty"),
                        tuple(4, "Commune", "cell-empty"));
    }

    @Test
    void tellsTheFirstProblemsAndCountsTheOthers() {
        StringBuilder file = new StringBuilder(CUSTOMERS);
        for (int i = 0; i < 1_000; i++) {
            file.append(customer("IMI-" + i).replace("particulier", "ami"));
        }

        ImportReport report = check(ImportKind.CUSTOMERS, file.toString());

        assertThat(report.problems()).hasSize(ImportReport.MOST_PROBLEMS);
        assertThat(report.problemsLeftOut()).isEqualTo(800);
        assertThat(report.refused()).isEqualTo(1_000);
    }
}
