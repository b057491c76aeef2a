package fr.duret.maintenance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.catalog.ServiceDraft;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.support.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@IntegrationTest
class ServicesImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String TITLES = String.join(";", ServicesFormat.titles()) + "\n";

    @Autowired
    ImportDesk desk;

    @Autowired
    ServiceCatalogue catalogue;

    @Autowired
    ServicesFile file;

    @Test
    void listsTheServicesOfTheDemoCompanyWhoseExportReadsInAgain() throws IOException {
        run(new ClassPathResource("demo/prestations.csv").getContentAsString(StandardCharsets.UTF_8));
        Map<String, ServiceDraft> services = catalogue.byReference(TODAY);
        assertThat(services).hasSizeGreaterThanOrEqualTo(50);
        ServiceDraft board = Objects.requireNonNull(services.get("TAB-08"));
        assertThat(board.price(Money.of("64.00"))).isEqualTo(Money.of("340.00"));
        assertThat(services.values())
                .extracting(ServiceDraft::family)
                .contains("Bornes de recharge", "Mises aux normes", "Extensions");
        long version = catalogue.gridVersion();
        ImportReport again = run(new String(file.write(), StandardCharsets.UTF_8));
        assertThat(again.created() + again.updated()).isZero();
        assertThat(again.unchanged()).isGreaterThanOrEqualTo(services.size());
        assertThat(catalogue.gridVersion()).isEqualTo(version);
    }

    @Test
    void namesEveryBadLineAndListsNone() {
        List<ImportProblem> problems = refused(TITLES
                + "SVA-1;Tableaux;Bon;u;1;10,00;travaux;;;01/01/2026;\n"
                + "SVA-2;Tableaux;Heures négatives;u;-1;10,00;travaux;;;01/01/2026;\n"
                + "SVA-3;Tableaux;Déchet sans poids;u;1;10,00;travaux;gravats;;01/01/2026;\n"
                + "SVA-4;Tableaux;À l’envers;u;1;10,00;luxe;;;02/01/2026;01/01/2026\n");
        assertThat(problems).extracting(ImportProblem::line).contains(3, 4, 5).doesNotContain(2);
        assertThat(problems).hasSize(4);
        assertThat(catalogue.byReference(TODAY)).doesNotContainKey("SVA-1");
    }

    @Test
    void changesAPriceFromADayOnAndRaisesTheVersionOfTheGrid() {
        run(TITLES + "SVB-1;Tableaux;Bon;u;1;10,00;travaux;;;01/01/2026;\n");
        long version = catalogue.gridVersion();
        run(TITLES + "SVB-1;Tableaux;Bon;u;1;12,00;travaux;;;15/12/2026;\n");
        assertThat(catalogue.gridVersion()).isGreaterThan(version);
        assertThat(catalogue.changedSince(version)).contains("SVB-1");
        assertThat(partsOn(LocalDate.of(2026, 12, 14))).isEqualTo(Money.of("10.00"));
        assertThat(partsOn(LocalDate.of(2026, 12, 15))).isEqualTo(Money.of("12.00"));
        assertThat(refused(TITLES + "SVB-1;Tableaux;Bon;u;1;9,00;travaux;;;01/12/2026;\n"))
                .extracting(ImportProblem::code)
                .containsExactly("service-period");
    }

    private Money partsOn(LocalDate day) {
        return Objects.requireNonNull(catalogue.byReference(day).get("SVB-1")).parts();
    }

    private List<ImportProblem> refused(String csv) {
        return catchThrowableOfType(ImportRefused.class, () -> run(csv))
                .report()
                .problems();
    }

    private ImportReport run(String csv) {
        UUID upload = desk.receive(
                ImportKind.SERVICES,
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                ImportKind.SERVICES.fileName());
        try {
            return desk.run(upload, ImportMode.ALL_OR_NOTHING, "Essai");
        } finally {
            desk.discard(upload);
        }
    }
}
