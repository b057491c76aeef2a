package fr.duret.maintenance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.duret.maintenance.journeys.Screens.heading;
import static fr.duret.maintenance.journeys.Screens.keep;
import static fr.duret.maintenance.journeys.Screens.press;
import static fr.duret.maintenance.journeys.Screens.requireAccessible;
import static fr.duret.maintenance.journeys.Screens.requireWithinWindow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.signing.QuoteLinks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A technician makes a quote for somebody new on a telephone and lets it leave; the customer reads it on theirs, takes an
 * option, signs with a finger and a code, and takes it back.
 */
class QuoteJourney extends DemoPlay {

    private static final Path WALK = Path.of("docs", "api", "walk");

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteLinks links;

    @Autowired
    JdbcClient database;

    @Test
    void isMadeOnSiteWithAnOptionAndTwoPhotosThenSignedAndTakenBack() {
        long begun = System.nanoTime();
        UUID quote = makeAndSend();
        sign(quotes.quote(quote));
        System.out.printf(
                "quote made, sent and signed on telephones in %d s%n",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        assertThat(quotes.quote(quote).state()).isEqualTo(QuoteState.WITHDRAWN);
        byTheOffice(quote);
    }

    private UUID makeAndSend() {
        Page page = enterAs("Malik");
        page.setViewportSize(PHONE, 740);
        assertThat(page.locator("h1")).hasText("Devis");
        look(page, "devis-telephone");
        page.getByText("Faire un devis").click();
        somebodyNew(page);
        service(page, "tableau 13", "Tableau électrique 1 rangée");
        service(page, "prise encastree", "Prise de courant 16 A, encastrée");
        service(page, "terre", "Prise de terre");
        service(page, "parafoudre", "Parafoudre de type 2");
        makeOption(page);
        photo(page, "avant.jpg");
        photo(page, "apres.jpg");
        assertThat(page.locator(".photos img")).hasCount(2);
        page.getByLabel("Objet : la nature exacte des travaux").fill("Remplacement du tableau électrique");
        page.getByLabel("Délai en jours après la signature").fill("21");
        press(page, "Enregistrer les conditions");
        heading(page, "Remplacement du tableau électrique");
        look(page, "devis-brouillon");
        press(page, "Envoyer au client");
        assertThat(page.getByText("Devis envoyé")).isVisible();
        look(page, "devis-envoye");
        return UUID.fromString(page.url().replaceAll(".*/devis/([0-9a-f-]+).*", "$1"));
    }

    private void sign(QuoteView quote) {
        Page page = window(PHONE, 740);
        page.navigate(at(links.path(quote)));
        heading(page, "Votre devis");
        look(page, "devis-lire");
        page.getByText("Parafoudre").click();
        press(page, "Continuer vers la signature");
        page.getByLabel("Votre prénom et votre nom").fill("Élise Vuargnoz");
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

    /** What the customer reads in the SMS. */
    private String code() {
        return database.sql(
                        "SELECT text FROM outbox_message WHERE template = 'signing-code' ORDER BY created_at DESC LIMIT 1")
                .query(String.class)
                .single()
                .replaceAll("(?s)^.*?(?<!\\d)(\\d{6})(?!\\d).*$", "$1");
    }

    private void somebodyNew(Page page) {
        page.getByText("Nouvelle personne").click();
        page.locator("#civilite").selectOption("MADAME");
        page.locator("#nom").fill("Vuargnoz");
        page.locator("#prenom").fill("Élise");
        page.locator("#mobile").fill("06 39 98 45 67");
        page.locator("#courriel").fill("elise.vuargnoz@courriel.example");
        page.locator("#rue").fill("4 chemin des Érables");
        page.locator("#codePostal").fill("74940");
        page.locator("#commune").fill("Annecy");
        page.locator("#annee").fill("1987");
        look(page, "devis-personne");
        press(page, "Commencer le devis");
        heading(page, "Lignes");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void service(Page page, String words, String label) {
        page.locator("#prestation").fill(words);
        page.locator("#proposees .what").getByText(label).click();
        assertThat(page.locator(".quote-lines .what").getByText(label)).isVisible();
    }

    private static void makeOption(Page page) {
        page.locator(".quote-lines summary").last().click();
        page.locator(".quote-lines li").last().locator("select[name=choix]").selectOption("OPTION");
        page.locator(".quote-lines li").last().locator("input[name=compris]").uncheck();
        press(page, "Enregistrer la ligne");
        assertThat(page.getByText("Option, non comprise")).isVisible();
    }

    private static void photo(Page page, String name) {
        int before = page.locator(".photos img").count();
        page.locator("#legende").fill("Tableau existant");
        page.locator("#photo").setInputFiles(WALK.resolve(name));
        assertThat(page.locator(".photos img")).hasCount(before + 1);
    }

    private void byTheOffice(UUID quote) {
        Page page = enterAs("Clothilde");
        page.navigate(at("/devis"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        look(page, "devis-bureau");
        page.navigate(at("/devis/" + quote));
        look(page, "devis-bureau-un");
        page.navigate(at("/catalogue"));
        look(page, "catalogue");
        page.setViewportSize(PHONE, 740);
        look(page, "catalogue-etroit");
        assertThat(page.evaluate("[...document.querySelectorAll('.scroll-x')]"
                        + ".every(table => table.scrollWidth <= table.clientWidth)"))
                .as("no table of the catalogue has to be pushed aside on a phone")
                .isEqualTo(true);
    }

    private static void look(Page page, String name) {
        requireWithinWindow(page, name);
        keep(page, name);
        requireAccessible(page, name);
    }
}
