package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.catalog.PriceGrid;
import fr.duret.maintenance.catalog.PriceGrids;
import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an hour costs under each plan is changed on the catalogue's page, from a day on, and never in the past. */
@IntegrationTest
class CataloguePageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private PriceGrids grids;

    @Autowired
    private ServiceCatalogue catalogue;

    @Autowired
    private JdbcClient database;

    private Browser office = new Browser(0);

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        office = as(Role.DISPATCHER);
    }

    private Browser as(Role role) {
        Browser browser = new Browser(port);
        browser.signIn(Staff.username(role), Staff.PASSWORD);
        return browser;
    }

    /** Other tests reckon with the prices of the delivered grids. */
    @AfterEach
    void putPricesBack() {
        database.sql("DELETE FROM price_grid WHERE plan = 'OR' AND valid_from > '2020-01-01'")
                .update();
        database.sql("UPDATE price_grid SET valid_until = NULL WHERE plan = 'OR'")
                .update();
    }

    private String change(String plan, String from, String hour, String travel, String emergency) {
        String page = office.get("/catalogue").body();
        office.postForm(
                "/catalogue/grille",
                Map.of(
                        "_csrf",
                        Browser.csrf(page),
                        "formule",
                        plan,
                        "depuis",
                        from,
                        "heure",
                        hour,
                        "deplacement",
                        travel,
                        "urgence",
                        emergency));
        return office.get("/catalogue").body();
    }

    private Money hourOn(LocalDate day) {
        return grids.on(day, "OR").labourHour();
    }

    @Test
    void changesAPlansGridFromADayOn() {
        long version = catalogue.gridVersion();

        assertThat(change("OR", "2027-01-01", "56,50", "38", "62,00"))
                .contains("Tarif enregistré", "à partir du ven. 1", "56,50", "depuis le mer. 1");

        assertThat(hourOn(NEW_YEAR.minusDays(1))).isEqualTo(Money.of("54.00"));
        assertThat(grids.on(NEW_YEAR, "OR"))
                .isEqualTo(new PriceGrid(Money.of("56.50"), Money.of("38.00"), Money.of("62.00")));
        assertThat(catalogue.gridVersion()).as("devices are told").isEqualTo(version + 1);
        change("OR", "2027-01-01", "56,5", "38", "62");
        assertThat(catalogue.gridVersion()).as("nothing changed").isEqualTo(version + 1);
        change("OR", "2027-01-01", "57,00", "38", "62,00");
        assertThat(hourOn(NEW_YEAR)).as("put right").isEqualTo(Money.of("57.00"));
        change("OR", "2027-03-01", "58,00", "38", "62,00");
        assertThat(hourOn(LocalDate.of(2027, 2, 28))).isEqualTo(Money.of("57.00"));
        assertThat(hourOn(LocalDate.of(2027, 3, 1))).isEqualTo(Money.of("58.00"));
    }

    @Test
    void changesNeitherThePastNorWhatIsPlannedToAnImpossiblePrice() {
        long version = catalogue.gridVersion();
        assertThat(change("OR", "2026-11-30", "56,50", "38", "62,00")).contains("Ce jour n’est pas possible");
        assertThat(change("OR", "2027-01-01", "0", "38", "62,00")).contains("Ce prix n’est pas possible");
        assertThat(change("OR", "2027-01-01", "-1", "38", "62,00")).contains("Ce prix n’est pas possible");
        assertThat(change("OR", "2027-01-01", "56,505", "38", "62")).contains("deux décimales au plus");
        assertThat(change("OR", "2027-01-01", "beaucoup", "38", "62")).contains("Ce nombre ne se lit pas");
        assertThat(catalogue.gridVersion()).isEqualTo(version);
        change("OR", "2027-01-01", "56,50", "38", "62,00");
        assertThat(change("OR", "2026-12-15", "50", "38", "62,00")).contains("Un tarif est déjà prévu");
        change("PLATINE", "2027-01-01", "1", "1", "1");
        assertThat(hourOn(TODAY)).isEqualTo(Money.of("54.00"));
        assertThat(grids.on(NEW_YEAR, null).labourHour()).isEqualTo(Money.of("64.00"));
    }

    @Test
    void isReadOnlyForTheProcessAdmin() {
        assertThat(as(Role.PROCESS_ADMIN).get("/catalogue").body())
                .contains("Grille par formule")
                .doesNotContain("Changer un tarif");
    }
}
