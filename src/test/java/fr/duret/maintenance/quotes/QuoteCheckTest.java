package fr.duret.maintenance.quotes;

import static fr.duret.maintenance.quotes.QuotesTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.catalog.ServiceDraft;
import fr.duret.maintenance.catalog.VatCategory;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.support.IntegrationTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class QuoteCheckTest {

    @Autowired
    Offers offers;

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteWriting writing;

    @Autowired
    QuoteEditing editing;

    @Autowired
    QuoteApprovals approvals;

    @Autowired
    CustomerRegister customers;

    @Autowired
    ServiceCatalogue catalogue;

    @Test
    void namesWhatAnEmptyDraftStillNeedsAndLetsItStay() {
        QuoteDraft whom = offers.works(CustomerKind.CONSUMER);
        QuoteView draft = editing.begin(Ids.next(), customers.site(whom.siteId()), SigningPlace.HOME, "malik");
        assertThat(quotes.missing(draft.id()))
                .extracting(Missing::field)
                .containsExactly("subject", "lines", "delayDays");
        assertRefused("quote-incomplete", () -> quotes.send(draft.id()));
        assertThat(quotes.quote(draft.id()).state()).isEqualTo(QuoteState.DRAFT);
    }

    @Test
    void holdsARebateAboveTheLimitUntilTheManagerAgreesToIt() {
        QuoteView draft = offers.draft();
        assertRefused("quote-approval", () -> approvals.ask(draft.id()));
        QuoteView cheaper = writing.rewrite(draft.id(), draft.revision(), Offers.rebated(draft.draft(), "10.01"));
        assertThat(cheaper.totals().net()).isEqualTo(Money.of("175.48"));
        assertRefused("quote-incomplete", () -> quotes.send(draft.id()));
        approvals.ask(draft.id());
        assertThat(quotes.missing(draft.id()))
                .extracting(Missing::sentence)
                .anyMatch(text -> text.contains("attendez"));
        approvals.decide(draft.id(), true, "Hélène Duret");
        assertThat(quotes.missing(draft.id())).isEmpty();
        QuoteView agreed = quotes.quote(draft.id());
        QuoteView changed = writing.rewrite(draft.id(), agreed.revision(), Offers.rebated(draft.draft(), "20"));
        assertThat(changed.approval()).isNull();
        assertThat(quotes.missing(draft.id())).extracting(Missing::field).containsExactly("discount");
    }

    @Test
    void countsAPriceLoweredByHandAndAllRebatesTogether() {
        catalogue.list(List.of(new ServiceDraft(
                "CHECK-1",
                "Essais",
                "Tableau de 8 modules",
                "u",
                BigDecimal.ONE,
                Money.of("943.00"), // and an hour at 57 €
                VatCategory.WORKS,
                null,
                LocalDate.of(2026, 1, 1),
                null)));
        QuoteView draft = offers.draft();
        LineDraft line = editing.line(draft, "CHECK-1");
        QuoteView asked =
                writing.rewrite(draft.id(), draft.revision(), draft.draft().with(List.of(line)));
        assertThat(asked.lines().get(0).cataloguePrice()).isEqualTo(Money.of("1000.00"));
        assertThat(approvals.isNeeded(asked)).isFalse();

        assertThat(approvals.isNeeded(priced(line, "900.00", "0", "0")))
                .as("ten per cent")
                .isFalse();
        assertThat(approvals.isNeeded(priced(line, "899.99", "0", "0")))
                .as("a cent less")
                .isTrue();
        assertThat(approvals.isNeeded(priced(line, "1100.00", "10", "0")))
                .as("raised, then rebated")
                .isFalse();
        assertThat(approvals.isNeeded(priced(line, "950.00", "6", "0")))
                .as("lowered and rebated")
                .isTrue();
        assertThat(approvals.isNeeded(priced(line, "1000.00", "6", "6")))
                .as("two rebates")
                .isTrue();
        QuoteView both = priced(line, "900.00", "0", "5");
        assertThat(approvals.isNeeded(both))
                .as("lowered, and the whole rebated")
                .isTrue();
        assertThat(both.givenUp()).isEqualTo(Money.of("147.25")); // 100 € by hand, 5 % of 945 € with the journey
        approvals.ask(both.id());
        assertThat(quotes.missing(both.id())).extracting(Missing::sentence).anyMatch(text -> text.contains("baissés"));
    }

    private QuoteView priced(LineDraft line, String price, String rebate, String whole) {
        QuoteDraft works = Offers.rebated(offers.works(CustomerKind.CONSUMER), whole);
        LineDraft lowered = new LineDraft(
                line.service(),
                line.label(),
                line.quantity(),
                line.unit(),
                Money.of(price),
                line.labourHours(),
                Discount.ofPercent(new BigDecimal(rebate)),
                line.nature(),
                line.waste(),
                line.choice(),
                line.group(),
                line.chosen());
        return writing.begin(Ids.next(), works.with(List.of(lowered)), "malik");
    }

    @Test
    void wantsOneVariantOfEachGroupAndNoUrgentWorks() {
        QuoteDraft whom = offers.works(CustomerKind.CONSUMER);
        QuoteView draft = writing.begin(
                Ids.next(),
                whom.with(List.of(
                        Offers.line("Tableau 13 modules", "1", "300.00", Choice.VARIANT),
                        Offers.line("Tableau 26 modules", "1", "500.00", Choice.VARIANT))),
                "malik");
        assertThat(quotes.missing(draft.id())).extracting(Missing::field).contains("lines");
        assertThat(draft.totals().net()).isEqualTo(Money.of("45.00"));
    }

    @Test
    void refusesToWriteOverWhatSomebodyElseWroteMeanwhile() {
        QuoteView draft = offers.draft();
        QuoteView changed = writing.rewrite(draft.id(), draft.revision(), Offers.rebated(draft.draft(), "1"));
        assertRefused("quote-changed", () -> writing.rewrite(draft.id(), draft.revision(), draft.draft()));
        assertThat(quotes.quote(draft.id()).revision()).isEqualTo(changed.revision());
    }
}
