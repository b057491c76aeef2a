package fr.duret.maintenance.quotes;

import static fr.duret.maintenance.quotes.QuotesTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.support.IntegrationTest;
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
