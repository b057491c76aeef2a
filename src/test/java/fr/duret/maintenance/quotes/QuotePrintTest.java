package fr.duret.maintenance.quotes;

import static fr.duret.maintenance.support.PdfStandards.assertConforms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Sha256;
import fr.duret.maintenance.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@IntegrationTest
class QuotePrintTest {

    private static final Path WALK = Path.of("docs", "api", "walk");

    @Autowired
    Offers offers;

    @Autowired
    Quotes quotes;

    @Autowired
    QuoteWriting writing;

    @Autowired
    QuotePhotos photos;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient database;

    @Test
    void bearsWhatTheLawWantsWithPhotosAndConformsToItsStandards() throws Exception {
        QuoteView draft = offers.draft();
        for (String name : new String[] {"avant.jpg", "apres.jpg"}) {
            byte[] file = Files.readAllBytes(WALK.resolve(name));
            photos.add(draft.id(), Sha256.hex(file), photos.develop(file), "Tableau existant");
        }
        quotes.send(draft.id());
        QuoteView sent = quotes.quote(draft.id());
        byte[] pdf = documents.content(Objects.requireNonNull(sent.documentId()));
        Files.createDirectories(Path.of("target", "looks"));
        Files.write(Path.of("target", "looks", "quote.pdf"), pdf);
        assertThat(Sha256.hex(pdf)).isEqualTo(sent.sha256());
        assertThat(text(pdf))
                .contains("Devis " + sent.number())
                .contains("Rédigée le 1er décembre 2026")
                .contains("Valable jusqu’au 31 décembre 2026 inclus")
                .contains("Devis gratuit")
                .contains("Déplacement : 45,00 € HT")
                .contains("Travaux faits sous 21 jours")
                .contains("Déplacement, aller et retour")
                .contains("57,00 € HT de l’heure")
                .contains("Option, non comprise dans le total")
                .contains("214,50 €")
                .contains("achevés depuis plus de deux ans")
                .contains("pendant les sept jours")
                .contains("Point de collecte")
                .contains("DEC-0748-2291")
                .contains("Médiation de la consommation des Savoie")
                .contains("Formulaire de rétractation")
                .contains("Conditions générales")
                .doesNotContain("Brouillon");
        assertConforms(pdf, PDFAFlavour.PDFA_3_A);
        assertConforms(pdf, PDFAFlavour.PDFUA_1);
    }

    @Test
    void saysNothingOfWithdrawalToABusinessAndShowsADraftAsOne() throws IOException {
        QuoteView draft = writing.begin(Ids.next(), offers.works(CustomerKind.PROFESSIONAL), "malik");
        byte[] pdf = quotes.preview(draft.id());
        assertThat(text(pdf))
                .contains("Brouillon")
                .contains("Point de collecte")
                .contains("L441-10")
                .doesNotContain("Formulaire de rétractation")
                .doesNotContain("Médiation de la consommation");
    }

    @Test
    void saysWhatItCostsToMakeItAndThatTheJourneyIsFree() throws IOException {
        QuoteDraft works = offers.works(CustomerKind.CONSUMER);
        QuoteDraft charged = new QuoteDraft(
                works.customerId(),
                works.siteId(),
                works.kind(),
                works.subject(),
                works.place(),
                works.urgent(),
                works.smallBusiness(),
                works.madeNew(),
                Money.ZERO,
                Money.of("60.00"),
                works.delayDays(),
                works.validityDays(),
                works.depositPercent(),
                works.discount(),
                works.lines());
        QuoteView draft = writing.begin(Ids.next(), charged, "malik");
        assertThat(text(quotes.preview(draft.id())))
                .contains("Devis payant : 60,00 € TTC, que vous ne payez pas si vous le signez")
                .contains("Déplacement gratuit")
                .doesNotContain("Devis gratuit");
        assertThat(draft.totals().net()).as("not owed by whoever signs").isEqualTo(Money.of("150.00"));
        quotes.send(draft.id());
        assertThatThrownBy(() -> database.sql("UPDATE quote SET fee = 0 WHERE id = ?")
                        .param(draft.id())
                        .update())
                .hasMessageContaining("stays as it is");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\h\\s]+", " ");
        }
    }
}
