package fr.duret.maintenance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.duret.maintenance.journeys.Screens.heading;
import static fr.duret.maintenance.journeys.Screens.keep;
import static fr.duret.maintenance.journeys.Screens.press;
import static fr.duret.maintenance.journeys.Screens.requireAccessible;
import static fr.duret.maintenance.journeys.Screens.requireWithinWindow;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A technician makes a quote for somebody new on a telephone, and lets it leave, in under three minutes of clicks. */
class QuoteJourney extends DemoPlay {

    private static final Path WALK = Path.of("docs", "api", "walk");

    @Test
    void makesAQuoteWithThreeLinesAnOptionAndTwoPhotosInUnderThreeMinutes() {
        Page page = enterAs("Malik");
        page.setViewportSize(PHONE, 740);
        heading(page, "Devis");
        look(page, "devis-telephone");
        long begun = System.nanoTime();
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
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(3));
        look(page, "devis-envoye");
        byTheOffice(page.url());
    }

    private void somebodyNew(Page page) {
        page.getByText("Nouvelle personne").click();
        page.locator("#civilite").selectOption("MADAME");
        page.getByLabel("Nom, ou nom de l’organisme").fill("Vuargnoz");
        page.getByLabel("Prénom").fill("Élise");
        page.getByLabel("Mobile").fill("06 39 98 45 67");
        page.getByLabel("Courriel").fill("elise.vuargnoz@courriel.example");
        page.getByLabel("Rue et numéro").fill("4 chemin des Érables");
        page.getByLabel("Code postal").fill("74940");
        page.getByLabel("Commune").fill("Annecy");
        page.getByLabel("Achevé en").fill("1987");
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

    private void byTheOffice(String quote) {
        Page page = enterAs("Clothilde");
        page.navigate(at("/devis"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        look(page, "devis-bureau");
        page.navigate(quote);
        look(page, "devis-bureau-un");
        page.navigate(at("/catalogue"));
        look(page, "catalogue");
    }

    private static void look(Page page, String name) {
        requireWithinWindow(page, name);
        keep(page, name);
        requireAccessible(page, name);
    }
}
