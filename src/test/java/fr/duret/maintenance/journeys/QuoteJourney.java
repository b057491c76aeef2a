package fr.duret.maintenance.journeys;

import static fr.duret.maintenance.journeys.Screens.heading;
import static fr.duret.maintenance.journeys.Screens.keep;
import static fr.duret.maintenance.journeys.Screens.press;
import static fr.duret.maintenance.journeys.Screens.requireAccessible;
import static fr.duret.maintenance.journeys.Screens.requireWithinWindow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fr.duret.maintenance.quotes.Discount;
import fr.duret.maintenance.quotes.Offers;
import fr.duret.maintenance.quotes.QuoteDraft;
import fr.duret.maintenance.quotes.QuoteKind;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.signing.QuoteLinks;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer at the telephone's width reads a quote, takes an option, signs with a finger and a code, and takes it back. */
class QuoteJourney extends DemoPlay {

    @Autowired
    QuoteWriting writing;

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteLinks links;

    @Autowired
    JdbcClient database;

    @Test
    void letsACustomerSignOnTheirTelephoneAndTakeItBack() {
        QuoteView quote = sent();
        Page page = window(PHONE, 740);
        page.navigate(at(links.path(quote)));
        heading(page, "Votre devis");
        look(page, "devis-lire");
        page.getByText("Parafoudre").click();
        press(page, "Continuer vers la signature");
        page.getByLabel("Votre prénom et votre nom").fill("Odile Perrissin");
        page.locator("#accord").check();
        scrawl(page);
        look(page, "devis-signer");
        press(page, "Recevoir mon code");
        heading(page, "Entrez votre code");
        look(page, "devis-code");
        page.getByLabel("Code à six chiffres").fill(code());
        press(page, "Signer avec obligation de paiement");
        heading(page, "Votre devis est signé");
        look(page, "devis-signe");
        assertThat(quotes.quote(quote.id()).state()).isEqualTo(QuoteState.SIGNED);
        page.getByText("Renoncer au contrat ici").click();
        heading(page, "Renoncer à votre devis");
        look(page, "devis-renoncer");
        press(page, "Renoncer au contrat ici");
        press(page, "Confirmer la rétractation");
        heading(page, "Votre rétractation est notée");
        look(page, "devis-renonce");
    }

    private QuoteView sent() {
        UUID site = database.sql("""
                        SELECT s.id FROM site s JOIN customer c ON c.id = s.customer_id
                        WHERE c.kind = 'CONSUMER' AND c.mobile IS NOT NULL AND c.email IS NOT NULL
                          AND c.preferred_channel = 'EMAIL' AND s.usage = 'DWELLING' ORDER BY s.reference LIMIT 1
                        """).query(UUID.class).single();
        UUID customer = database.sql("SELECT customer_id FROM site WHERE id = ?")
                .param(site)
                .query(UUID.class)
                .single();
        UUID id = writing.begin(
                        Ids.next(),
                        new QuoteDraft(
                                customer,
                                site,
                                QuoteKind.REPAIR,
                                "Remplacement du tableau électrique",
                                SigningPlace.DISTANCE,
                                false,
                                false,
                                false,
                                Money.of("45.00"),
                                21,
                                30,
                                30,
                                Discount.NONE,
                                Offers.LINES),
                        "clothilde")
                .id();
        quotes.send(id);
        return quotes.quote(id);
    }

    private static void scrawl(Page page) {
        Locator canvas = page.locator("canvas");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        page.mouse().move(box.x + 20, box.y + 80);
        page.mouse().down();
        page.mouse().move(box.x + 120, box.y + 20);
        page.mouse().move(box.x + 250, box.y + 90);
        page.mouse().up();
    }

    private String code() {
        return database.sql(
                        "SELECT text FROM outbox_message WHERE template = 'signing-code' ORDER BY created_at DESC LIMIT 1")
                .query(String.class)
                .single()
                .replaceAll("(?s)^.*?(?<!\\d)(\\d{6})(?!\\d).*$", "$1");
    }

    private static void look(Page page, String name) {
        requireWithinWindow(page, name);
        requireAccessible(page, page.url());
        keep(page, name);
    }
}
