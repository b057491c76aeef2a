package fr.duret.maintenance.imports;

import static fr.duret.maintenance.imports.CsvTexts.CONTRACTS;
import static fr.duret.maintenance.imports.CsvTexts.CUSTOMERS;
import static fr.duret.maintenance.imports.CsvTexts.SITES;
import static fr.duret.maintenance.imports.CsvTexts.TECHNICIANS;
import static fr.duret.maintenance.imports.CsvTexts.contract;
import static fr.duret.maintenance.imports.CsvTexts.customer;
import static fr.duret.maintenance.imports.CsvTexts.site;
import static fr.duret.maintenance.imports.CsvTexts.technician;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ImportDeskTest {

    @Autowired
    private ImportDesk desk;

    @Autowired
    private CustomerRegister customers;

    @Autowired
    private TechnicianRegister technicians;

    @Autowired
    private JdbcClient database;

    @Test
    void importsACompanyFromItsFourFiles() {
        assertCounts(run(ImportKind.CUSTOMERS, CUSTOMERS + customer("IMA-1") + customer("IMA-2")), 2, 0, 0);
        assertCounts(run(ImportKind.SITES, SITES + site("IMA-S1", "IMA-1") + site("IMA-S2", "IMA-2")), 2, 0, 0);
        assertCounts(run(ImportKind.CONTRACTS, CONTRACTS + contract("IMA-C1", "IMA-1", "IMA-S1")), 1, 0, 0);
        assertCounts(run(ImportKind.TECHNICIANS, TECHNICIANS + technician("IMA-T1")), 1, 0, 0);

        assertThat(customers.customer(customers.idOf("IMA-1").orElseThrow()).mobile())
                .isEqualTo("+33639981234");
        assertThat(technicians.technicians())
                .filteredOn(technician -> technician.reference().equals("IMA-T1"))
                .singleElement()
                .satisfies(technician -> assertThat(technician.qualifications()).containsExactly("BR", "BC"));
        assertThat(contracts("IMA-C1")).isEqualTo(1);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        String clients = CUSTOMERS + customer("IMB-1");
        String sites = SITES + site("IMB-S1", "IMB-1");
        String contracts = CONTRACTS + contract("IMB-C1", "IMB-1", "IMB-S1");
        run(ImportKind.CUSTOMERS, clients);
        run(ImportKind.SITES, sites);
        run(ImportKind.CONTRACTS, contracts);

        assertCounts(run(ImportKind.CUSTOMERS, clients), 0, 0, 1);
        assertCounts(run(ImportKind.SITES, sites), 0, 0, 1);
        ImportReport again = run(ImportKind.CONTRACTS, contracts);
        assertCounts(again, 0, 0, 1);
        assertThat(again.sameFileBefore()).isNotNull();
    }

    @Test
    void readsWhatWindowsWrites() {
        String clients = CUSTOMERS + customer("IMC-1").replace("Odette", "Zoé").replace("Annecy", "Thônes");

        run(ImportKind.CUSTOMERS, clients.getBytes(Charset.forName("windows-1252")), ImportMode.ALL_OR_NOTHING);

        assertThat(customers.customer(customers.idOf("IMC-1").orElseThrow()).name())
                .isEqualTo("Mme Zoé Burnet");
    }

    @Test
    void updatesWhatHasChanged() {
        run(ImportKind.CUSTOMERS, CUSTOMERS + customer("IMD-1") + customer("IMD-2"));

        ImportReport report = run(
                ImportKind.CUSTOMERS,
                CUSTOMERS + customer("imd-1").replace("Burnet", "Favre") + customer("IMD-2") + customer("IMD-3"));

        assertCounts(report, 1, 1, 1);
        assertThat(customers.customer(customers.idOf("IMD-1").orElseThrow()).name())
                .isEqualTo("Mme Odette Favre");
    }

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
    void storesNothingInADryRunAndTellsWhatItWouldDo() {
        run(ImportKind.CUSTOMERS, CUSTOMERS + customer("IMH-1") + customer("IMH-2"));

        ImportReport report = check(
                ImportKind.CUSTOMERS,
                CUSTOMERS + customer("IMH-1") + customer("IMH-2").replace("Burnet", "Favre") + customer("IMH-3"));

        assertThat(report.dryRun()).isTrue();
        assertCounts(report, 1, 1, 1);
        assertThat(customers.idOf("IMH-3")).isEmpty();
        assertThat(customers.customer(customers.idOf("IMH-2").orElseThrow()).name())
                .isEqualTo("Mme Odette Burnet");
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

    @Test
    void keepsAJournal() {
        run(ImportKind.CUSTOMERS, CUSTOMERS + customer("IMJ-1"));

        assertThat(desk.journal(1)).singleElement().satisfies(run -> {
            assertThat(run.kind()).isEqualTo(ImportKind.CUSTOMERS);
            assertThat(run.fileName()).isEqualTo("clients.csv");
            assertThat(run.created()).isEqualTo(1);
            assertThat(run.importedBy()).isEqualTo("clothilde");
        });
    }

    @Test
    void forgetsAFileThatWasGivenUp() {
        UUID upload = desk.receive(
                ImportKind.CUSTOMERS, new ByteArrayInputStream(utf8(CUSTOMERS + customer("IMK-1"))), "clients.csv");
        desk.discard(upload);

        assertThatThrownBy(() -> desk.run(upload, ImportMode.ALL_OR_NOTHING, "clothilde"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("upload-gone"));
        assertThatThrownBy(() -> desk.check(Ids.next())).isInstanceOf(Refusal.class);
    }

    private ImportReport run(ImportKind kind, String text) {
        return run(kind, utf8(text), ImportMode.ALL_OR_NOTHING);
    }

    private ImportReport run(ImportKind kind, byte[] bytes, ImportMode mode) {
        UUID upload = desk.receive(kind, new ByteArrayInputStream(bytes), kind.fileName());
        try {
            return desk.run(upload, mode, "clothilde");
        } finally {
            desk.discard(upload);
        }
    }

    private ImportReport check(ImportKind kind, String text) {
        UUID upload = desk.receive(kind, new ByteArrayInputStream(utf8(text)), kind.fileName());
        try {
            return desk.check(upload);
        } finally {
            desk.discard(upload);
        }
    }

    private int contracts(String reference) {
        return database.sql("SELECT count(*) FROM contract WHERE reference = :reference")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertCounts(ImportReport report, int created, int updated, int unchanged) {
        assertThat(report)
                .extracting(ImportReport::created, ImportReport::updated, ImportReport::unchanged)
                .containsExactly(created, updated, unchanged);
    }
}
