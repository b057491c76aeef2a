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

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.technicians.Qualification;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the import desk stores of files that are right, and what a file changes that comes again. */
class ImportDeskTest extends ImportDeskPlay {

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
                .satisfies(technician -> assertThat(technician.qualifications())
                        .extracting(Qualification::symbol)
                        .containsExactly("BC", "BR"));
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

    private int contracts(String reference) {
        return database.sql("SELECT count(*) FROM contract WHERE reference = :reference")
                .param("reference", reference)
                .query(Integer.class)
                .single();
    }
}
