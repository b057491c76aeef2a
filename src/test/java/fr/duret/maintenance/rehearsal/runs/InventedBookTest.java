package fr.duret.maintenance.rehearsal.runs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.imports.ImportDesk;
import fr.duret.maintenance.imports.ImportKind;
import fr.duret.maintenance.imports.ImportMode;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Stage;
import fr.duret.maintenance.technicians.QualificationDates;
import fr.duret.maintenance.technicians.TechnicianDraft;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
class InventedBookTest {

    private static final LocalDate END = LocalDate.of(2027, 3, 31);

    @Autowired
    private InventedBook inventedBook;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private Book book;

    @Autowired
    private TechnicianRegister technicians;

    @Autowired
    private Stage stage;

    @Autowired
    private JdbcTemplate database;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        stage.clear();
        book.aContract().plan(Plan.OR).reachedBy(Channel.SMS).endingOn(END).register();
        book.aContract()
                .signedBy(CustomerKind.PROFESSIONAL)
                .tacit(2)
                .endingOn(END.plusDays(10))
                .register();
        book.aContract()
                .signedBy(CustomerKind.NON_PROFESSIONAL)
                .reachedBy(Channel.LETTER)
                .endingOn(END.plusDays(20))
                .register();
        technicians.register(List.of(new TechnicianDraft(
                "T-99",
                "Lachenal",
                "Maëlys",
                "maelys@lachenal.example",
                "+33612345678",
                List.of(new TechnicianDraft.SaidSkill("Lachenal", null)),
                List.of(new QualificationDates("BR", null, null)),
                "Chez Lachenal")));
        // As different as real people are: each text below is one that no rehearsal may know.
        database.update("""
            UPDATE customer SET last_name = 'Desvignes-Perrault', first_name = 'Maëlys', siren = CASE WHEN kind <> 'CONSUMER' THEN '732829320' END,
                   company_name = CASE WHEN kind <> 'CONSUMER' THEN 'Boulangerie Lachenal' END,
                   email = 'maelys@lachenal.example', mobile = '+33612345678', phone = '+33450987654',
                   street = '7 impasse Vaugelas', complement = 'Digicode 4711', postcode = '73100', town = 'Aix-les-Bains'
            """);
        database.update("""
            UPDATE site SET label = 'Chez Mémé', street = '9 quai Jayr', complement = 'Clé sous le pot',
                   postcode = '74210', town = 'Faverges', latitude = 45.74567, longitude = 6.29123, completion_year = 1987
            """);
    }

    @Test
    void namesNobodyAndNoPlace() throws IOException {
        assertThat(inventedBook.write(folder)).isEqualTo(3);

        String all = Files.readString(folder.resolve("clients.csv"))
                + Files.readString(folder.resolve("sites.csv"))
                + Files.readString(folder.resolve("contrats.csv"))
                + Files.readString(folder.resolve("techniciens.csv"));
        for (String table : List.of("customer", "site", "contract")) {
            for (String text : texts(table)) {
                assertThat(all).as("a text of " + table).doesNotContain(text);
            }
        }
        assertThat(all)
                .doesNotContain("06 12", "0612345678", "612345678", "0450987654", "45,74", "45.74", "1987", "4711")
                .doesNotContainIgnoringCase("lachenal");
    }

    /** Everything that stands in the table as a text, but for what the code itself calls things. */
    private Set<String> texts(String table) {
        return database
                .queryForList("SELECT value FROM " + table + " t, jsonb_each_text(to_jsonb(t))", String.class)
                .stream()
                .filter(value -> value != null && value.length() > 3)
                .filter(value -> !value.matches("[A-Z_]+|true|false|\\d{4}-\\d{2}-\\d{2}.*"))
                .collect(Collectors.toSet());
    }

    @Test
    @Transactional
    void keepsWhatTheProcessesDependOnAndCanBeImported() throws IOException {
        inventedBook.write(folder);

        try (InputStream file = Files.newInputStream(folder.resolve(ImportKind.TECHNICIANS.fileName()))) {
            var upload = desk.receive(ImportKind.TECHNICIANS, file, ImportKind.TECHNICIANS.fileName());
            assertThat(desk.run(upload, ImportMode.ALL_OR_NOTHING, "Essai").created())
                    .isPositive();
        }
        for (ImportKind kind : List.of(ImportKind.CUSTOMERS, ImportKind.SITES, ImportKind.CONTRACTS)) {
            try (InputStream file = Files.newInputStream(folder.resolve(kind.fileName()))) {
                var upload = desk.receive(kind, file, kind.fileName());
                assertThat(desk.run(upload, ImportMode.ALL_OR_NOTHING, "Essai").created())
                        .as(kind.label())
                        .isEqualTo(3);
            }
        }

        String facts = """
            SELECT concat_ws(' ', c.plan, c.tacit, c.notice_months, c.visits_per_year, c.signed_on, t.starts_on, t.ends_on,
                             t.annual_price, t.vat_rate, p.kind, p.preferred_channel, s.usage)
            FROM contract c JOIN contract_term t ON t.contract_id = c.id
            JOIN customer p ON p.id = c.customer_id JOIN site s ON s.id = c.site_id
            WHERE c.reference %s LIKE 'RT-%%' ORDER BY t.ends_on
            """;
        assertThat(database.queryForList(facts.formatted(""), String.class))
                .isEqualTo(database.queryForList(facts.formatted("NOT"), String.class))
                .hasSize(3);
    }
}
