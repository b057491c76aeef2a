package fr.duret.maintenance.quotes;

import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.support.Book;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Makes quotes for tests, as a technician does at a customer's. */
@TestComponent
public class Offers {

    /** Two fixed lines at 100 and 50 €, one option at 40 €, travel 45 €: 195 € net without the option. */
    public static final List<LineDraft> LINES = List.of(
            line("Remplacement du tableau", "1", "100.00", Choice.FIXED),
            line("Prise de courant", "2", "25.00", Choice.FIXED),
            line("Parafoudre", "1", "40.00", Choice.OPTION));

    private final Book book;
    private final QuoteWriting writing;
    private final Quotes quotes;

    Offers(Book book, QuoteWriting writing, Quotes quotes) {
        this.book = book;
        this.writing = writing;
        this.quotes = quotes;
    }

    /** A consumer's draft for works at home, complete enough to leave. */
    public QuoteView draft() {
        return writing.begin(Ids.next(), works(CustomerKind.CONSUMER), "malik");
    }

    /** The same for a repair. */
    public QuoteView repair() {
        QuoteDraft works = works(CustomerKind.CONSUMER);
        QuoteDraft repair = new QuoteDraft(
                works.customerId(),
                works.siteId(),
                QuoteKind.REPAIR,
                works.subject(),
                works.place(),
                works.urgent(),
                works.smallBusiness(),
                works.madeNew(),
                works.travel(),
                works.fee(),
                works.delayDays(),
                works.validityDays(),
                works.depositPercent(),
                works.discount(),
                works.lines());
        return writing.begin(Ids.next(), repair, "malik");
    }

    /** A draft for works, sent. */
    public QuoteView sent() {
        UUID id = draft().id();
        quotes.send(id);
        return quotes.quote(id);
    }

    /** What a draft is written from, for a new customer of that kind. */
    public QuoteDraft works(CustomerKind kind) {
        ContractView contract = book.read(book.aContract()
                .signedBy(kind)
                .endingOn(LocalDate.of(2027, 5, 31))
                .register());
        return new QuoteDraft(
                contract.customer().id(),
                contract.site().id(),
                QuoteKind.WORKS,
                "Rénovation du tableau électrique",
                SigningPlace.HOME,
                false,
                false,
                false,
                Money.of("45.00"),
                Money.ZERO,
                21,
                30,
                30,
                Discount.NONE,
                LINES);
    }

    /** The same with a rebate of so many per cent on the whole. */
    public static QuoteDraft rebated(QuoteDraft draft, String percent) {
        return new QuoteDraft(
                draft.customerId(),
                draft.siteId(),
                draft.kind(),
                draft.subject(),
                draft.place(),
                draft.urgent(),
                draft.smallBusiness(),
                draft.madeNew(),
                draft.travel(),
                draft.fee(),
                draft.delayDays(),
                draft.validityDays(),
                draft.depositPercent(),
                Discount.ofPercent(new BigDecimal(percent)),
                draft.lines());
    }

    public static LineDraft line(String label, String quantity, String price, Choice choice) {
        return new LineDraft(
                null,
                label,
                new BigDecimal(quantity),
                "u",
                Money.of(price),
                BigDecimal.ONE,
                Discount.NONE,
                WorkNature.MAINTENANCE,
                null,
                choice,
                choice == Choice.VARIANT ? "au choix" : null,
                false);
    }
}
