package fr.duret.maintenance.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.FollowUpOpened;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import fr.duret.maintenance.support.Book;
import fr.duret.maintenance.support.IntegrationTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DepositsTest {

    private static final BigDecimal THIRTY = BigDecimal.valueOf(30);

    @Autowired
    Deposits deposits;

    @Autowired
    AgreedPrices prices;

    @Autowired
    InterventionBills bills;

    @Autowired
    InvoiceBook invoices;

    @Autowired
    Invoicing invoicing;

    @Autowired
    InvoicePrinting printing;

    @Autowired
    Documents documents;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Book book;

    @Autowired
    JdbcClient database;

    @Autowired
    Overruns overruns;

    @Autowired
    InterventionBook interventions;

    @Autowired
    ApplicationEventPublisher events;

    private final UUID quote = Ids.next();
    private UUID intervention;

    @BeforeEach
    void aSignedQuote() {
        ContractView contract =
                book.read(book.aContract().endingOn(LocalDate.of(2027, 10, 31)).register());
        intervention = dispatch.open(
                new InterventionDraft(
                        InterventionKind.NEW_INSTALLATION,
                        "Borne de recharge",
                        contract.customer().id(),
                        contract.site().id(),
                        null,
                        null),
                "Clothilde");
        prices.agree(new AgreedWork(
                intervention,
                quote,
                "DV-2026-" + quote.toString().substring(30),
                "Tableau et borne de recharge",
                List.of(
                        line(LineKind.SERVICE, "Tableau 3 rangées", "1", "1250.35", VatRate.INTERMEDIATE),
                        line(LineKind.SERVICE, "Borne 7,4 kW", "1", "1333.33", VatRate.REDUCED),
                        line(LineKind.PARTS, "Lampe sans pose", "3", "10.01", VatRate.NORMAL))));
    }

    private static AgreedWork.Line line(LineKind kind, String label, String quantity, String price, VatRate rate) {
        BigDecimal many = new BigDecimal(quantity);
        Money each = Money.of(price);
        return new AgreedWork.Line(kind, label, many, "pièce", each, each.times(many), rate);
    }

    @Test
    void asksOnceForAPartOfEachRate() {
        UUID deposit = deposits.ask(quote, THIRTY).orElseThrow();

        assertThat(deposits.ask(quote, THIRTY)).contains(deposit);
        InvoiceView view = invoices.invoice(deposit);
        assertThat(view.kind()).isEqualTo(InvoiceKind.DEPOSIT);
        assertThat(view.number()).matches("FA-2026-\\d{5}");
        assertThat(view.rates())
                .containsExactlyInAnyOrder(
                        new InvoiceView.Rate(VatRate.INTERMEDIATE, Money.of("375.11"), Money.of("37.51")),
                        new InvoiceView.Rate(VatRate.REDUCED, Money.of("400.00"), Money.of("22.00")),
                        new InvoiceView.Rate(VatRate.NORMAL, Money.of("9.01"), Money.of("1.80")));
        assertThat(view.dueOn()).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(view.inFull()).as("the quote is named once").isEqualTo(view.title());
        assertThat(documents.document(printing.print(deposit)).title()).startsWith("Facture d’acompte FA-2026-");
    }

    @Test
    void deductsItToTheCentFromTheInvoiceOfTheWork() {
        InvoiceView deposit = invoices.invoice(deposits.ask(quote, THIRTY).orElseThrow());

        InvoiceView last =
                invoices.invoice(bills.bill(intervention).orElseThrow().invoiceId());

        assertThat(deposit.net().plus(last.net())).isEqualTo(Money.of("2613.71"));
        assertThat(deposit.gross().plus(last.gross()))
                .as("1250.35 at 10 %, 1333.33 at 5.5 %, 30.03 at 20 %")
                .isEqualTo(Money.of("2818.09"));
        assertThat(last.lines())
                .filteredOn(line -> line.kind() == LineKind.DEPOSIT)
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.label()).endsWith(String.valueOf(deposit.number())));
        // Where somebody has to see bills of that amount first, they have.
        assertThat(invoicing.settle(last.id(), null)).isEqualTo(InvoiceState.ISSUED);
        assertThat(documents.document(printing.print(last.id())).title()).startsWith("Facture FA-2026-");
    }

    /** Whoever cannot finish goes on another day: the customer pays what they signed for, once it is done. */
    @Test
    void billsWorksOfSeveralVisitsOnceTheyAreFinished() {
        InvoiceView deposit = invoices.invoice(deposits.ask(quote, THIRTY).orElseThrow());
        UUID next = dispatch.open(
                new InterventionDraft(
                        InterventionKind.NEW_INSTALLATION, "Suite", view().customerId(), view().siteId(), null, null),
                "Clothilde");
        UUID unfinished = intervention;

        events.publishEvent(new FollowUpOpened(unfinished, next));

        assertThat(prices.byQuote(quote).orElseThrow().interventionId()).isEqualTo(next);
        assertThat(prices.areBegun(quote)).isTrue();
        assertThat(bills.bill(unfinished)).as("nothing is due yet").isEmpty();
        InvoiceView last = invoices.invoice(bills.bill(next).orElseThrow().invoiceId());
        assertThat(deposit.gross().plus(last.gross())).isEqualTo(Money.of("2818.09"));
        assertThat(bills.bill(unfinished)).isEmpty();
    }

    /** The invoice of the work has deducted it: given back as well, it would be paid twice. */
    @Test
    void givesNothingBackOnceTheWorkIsBilled() {
        deposits.ask(quote, THIRTY);
        bills.bill(intervention);

        assertThat(deposits.giveBack(quote, "Rétractation du client")).isEmpty();
        assertThat(deposits.of(quote)).isPresent();
    }

    /** Nobody is asked to decide about time that the quote's price has settled. */
    @Test
    void leavesNoTimeOpenWhereAPriceWasSigned() {
        Overrun overrun = overruns.measure(view(), Duration.ofHours(5));

        assertThat(overrun.minutes()).isEqualTo(300);
        assertThat(overrun.open()).isZero();
    }

    private InterventionView view() {
        return interventions.intervention(intervention);
    }

    @Test
    void billsTheWholePriceWhereNothingWasAskedForBefore() {
        InvoiceView last =
                invoices.invoice(bills.bill(intervention).orElseThrow().invoiceId());

        assertThat(last.gross()).isEqualTo(Money.of("2818.09"));
        assertThat(deposits.ask(quote, THIRTY))
                .as("what is billed is not asked for again")
                .isEmpty();
    }

    @Test
    void givesItBackWholeAndDeductsItNoMore() {
        UUID deposit = deposits.ask(quote, THIRTY).orElseThrow();

        InvoiceView note =
                invoices.invoice(deposits.giveBack(quote, "Rétractation").orElseThrow());

        assertThat(note.number()).matches("AV-2026-\\d{5}");
        assertThat(note.gross().plus(invoices.invoice(deposit).gross())).isEqualTo(Money.ZERO);
        assertThat(deposits.giveBack(quote, "Rétractation")).isEmpty();
        assertThat(documents.document(printing.print(note.id())).title()).startsWith("Avoir");
        assertThat(invoices.invoice(bills.bill(intervention).orElseThrow().invoiceId())
                        .gross())
                .isEqualTo(Money.of("2818.09"));
    }

    @Test
    void keepsThePriceThatWasAgreedFirst() {
        prices.agree(new AgreedWork(
                intervention,
                quote,
                "DV-2026-0001",
                "Autre chose",
                List.of(line(LineKind.SERVICE, "Autre chose", "1", "1", VatRate.NORMAL))));

        assertThat(prices.byQuote(quote).orElseThrow().lines()).hasSize(3);
    }

    @Test
    void hasNoGapInTheSeriesThatItShares() {
        deposits.ask(quote, THIRTY);
        bills.bill(intervention);

        assertThat(database.sql("SELECT max(sequence) = count(*) FROM invoice WHERE series = 'FA-2026'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void asksForNoMoreThanThePrice() {
        assertThatThrownBy(() -> deposits.ask(quote, BigDecimal.valueOf(100)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> deposits.ask(quote, BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
