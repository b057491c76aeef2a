package fr.duret.maintenance.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.billing.BillingPolicy;
import fr.duret.maintenance.billing.DoneWork;
import fr.duret.maintenance.billing.InvoiceBook;
import fr.duret.maintenance.billing.InvoiceState;
import fr.duret.maintenance.billing.Invoicing;
import fr.duret.maintenance.billing.UsedPart;
import fr.duret.maintenance.billing.WorkKind;
import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.Browser;
import fr.duret.maintenance.support.IntegrationTest;
import fr.duret.maintenance.support.Staff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class InvoicePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Book book;

    @Autowired
    Invoicing invoicing;

    @Autowired
    InvoiceBook invoices;

    @Autowired
    BillingPolicy policy;

    @Autowired
    AccountRegister accounts;

    private Browser office;

    @BeforeEach
    void signIn() {
        Staff.open(accounts);
        office = new Browser(port);
        office.signIn(Staff.username(Role.DISPATCHER), Staff.PASSWORD);
        policy.hold(CustomerKind.CONSUMER, false);
    }

    @Test
    void listsAndShowsWhatWasBilled() {
        UUID invoice = bill();
        String number = invoices.invoice(invoice).number();

        assertThat(office.get("/factures?q=" + number).body())
                .contains("href=\"/factures/" + invoice + "\"", "Dépannage urgence", "130,02\u202f€");
        assertThat(office.get("/factures?page=50&q=" + number).body())
                .as("the last page, where the list ends before the one asked for")
                .contains("href=\"/factures/" + invoice + "\"");
        assertThat(office.get("/factures?q=rien-de-tel").body()).contains("Aucune facture ne correspond.");
        assertThat(office.get("/factures/" + invoice).body())
                .contains("Facture " + number, "Disjoncteur 16 A", "TVA à 10\u202f%", "Annuler par un avoir")
                .contains("href=\"/interventions/" + invoices.invoice(invoice).subjectId() + "\"");
    }

    @Test
    void takesAnInvoiceBackByACreditNote() {
        UUID invoice = bill();

        post(invoice, "avoir", Map.of("motif", "Prix convenu différent"));

        assertThat(invoices.invoice(invoice).credited()).isTrue();
        assertThat(office.get("/factures/" + invoice).body())
                .contains("L’avoir AV-2026-", "annulée par un avoir", "voir l’avoir")
                .doesNotContain("Annuler par un avoir");
    }

    @Test
    void asksForAReason() {
        UUID invoice = bill();

        post(invoice, "avoir", Map.of("motif", "  "));

        assertThat(invoices.invoice(invoice).credited()).isFalse();
        assertThat(office.get("/factures/" + invoice).body()).contains("Il manque le motif");
    }

    @Test
    void holdsInvoicesOfThoseCustomersThatTheSettingNames() {
        office.postForm("/factures/validation", Map.of("retenues", "CONSUMER", "_csrf", token()));
        UUID held = bill();
        assertThat(invoices.invoice(held).state()).isEqualTo(InvoiceState.HELD);
        assertThat(office.get("/factures?etat=HELD").body()).contains("href=\"/factures/" + held + "\"", "sans numéro");
        assertThat(office.get("/factures?etat=HELD").body())
                .as("what is not issued is not counted with what is")
                .contains("0,00\u202f€ TTC émis", "130,02\u202f€ à valider");

        post(held, "emettre", Map.of());

        assertThat(invoices.invoice(held).state()).isEqualTo(InvoiceState.ISSUED);
        UUID second = bill();
        post(second, "abandonner", Map.of("motif", "Geste commercial"));
        assertThat(invoices.invoice(second).state()).isEqualTo(InvoiceState.DISCARDED);
        assertThat(office.get("/factures/" + second).body()).contains("Geste commercial");
    }

    private void post(UUID invoice, String deed, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("_csrf", token());
        assertThat(office.postForm("/factures/" + invoice + "/" + deed, all).statusCode())
                .isEqualTo(302);
    }

    private String token() {
        return Browser.csrf(office.get("/factures").body());
    }

    private UUID bill() {
        ContractView contract =
                book.read(book.aContract().endingOn(LocalDate.of(2027, 10, 31)).register());
        return invoicing
                .bill(new DoneWork(
                        Ids.next(),
                        "INT-2026-0042",
                        "Dépannage urgence",
                        contract.customer().id(),
                        contract.site().id(),
                        null,
                        null,
                        WorkKind.BREAKDOWN,
                        WorkNature.MAINTENANCE,
                        LocalDate.of(2026, 12, 1),
                        60,
                        0,
                        null,
                        false,
                        List.of(new UsedPart(
                                "Disjoncteur 16 A",
                                new BigDecimal("1"),
                                "pièce",
                                Money.of("9.20"),
                                false,
                                WorkNature.MAINTENANCE))))
                .orElseThrow()
                .invoiceId();
    }
}
