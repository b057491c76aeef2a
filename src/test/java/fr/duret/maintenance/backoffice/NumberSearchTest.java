package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.Worksite;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class NumberSearchTest {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRegister accounts;

    @Autowired
    private Book book;

    @Autowired
    private Worksite site;

    @Autowired
    private InterventionBook interventions;

    @Autowired
    private Offers offers;

    private Browser office = new Browser(0);

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
    }

    @Test
    void offersAContractByItsNumberOrTheBeginningOfIt() {
        ContractView contract = contract();
        String number = contract.reference().toLowerCase(Locale.ROOT);

        assertThat(suggested(number + "%20"))
                .contains(
                        "href=\"/contrats/" + contract.id() + "\"",
                        contract.reference(),
                        contract.customer().name());
        assertThat(suggested(number.substring(0, number.length() - 1))).contains("href=\"/contrats/");
        assertThat(suggested("zz-9999")).contains("Rien pour");
    }

    @Test
    void offersAnInterventionAndAQuoteByTheirNumbers() {
        InterventionView intervention = interventions.intervention(site.planned(site.technician()));
        QuoteView quote = offers.draft();

        assertThat(suggested(intervention.reference())).contains("href=\"/interventions/" + intervention.id() + "\"");
        assertThat(suggested(quote.number()))
                .contains("href=\"/devis/" + quote.id() + "\"", quote.customer().name());
    }

    @Test
    void goesToWhatBearsTheWholeNumberAndListsItsCustomerMeanwhile() {
        ContractView contract = contract();
        String list = "/clients?q=" + contract.reference();

        HttpResponse<String> entered = office.get(list);

        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(entered.headers().firstValue("Location").orElseThrow()).endsWith("/contrats/" + contract.id());
        assertThat(office.get("/clients?q=" + contract.reference().substring(0, 3))
                        .body())
                .contains("href=\"/clients/");
    }

    private ContractView contract() {
        return book.read(book.aContract().endingOn(LocalDate.of(2027, 10, 31)).register());
    }

    private String suggested(String typed) {
        return office.get("/recherche?q=" + typed).body();
    }
}
