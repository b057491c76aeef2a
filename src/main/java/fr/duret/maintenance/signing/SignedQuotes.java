package fr.duret.maintenance.signing;

import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Enclosure;
import fr.duret.maintenance.documents.Retention;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes of a signed quote the document that both sides keep: what was signed, its evidence in it, sealed. */
@Service
public class SignedQuotes {

    private final Quotes quotes;
    private final Signings signings;
    private final Documents documents;

    SignedQuotes(Quotes quotes, Signings signings, Documents documents) {
        this.quotes = quotes;
        this.signings = signings;
        this.documents = documents;
    }

    /**
     * Seals it once; the id is the same at every call. A quote that was signed on paper at the agency has no evidence
     * here: its own document stands for it.
     */
    @Transactional
    public UUID seal(UUID quoteId) {
        signings.takeTurn(quoteId);
        QuoteView quote = quotes.quote(quoteId);
        UUID shown = Objects.requireNonNull(quote.documentId(), "Only what was sent is signed");
        Optional<Signing> standing = signings.standing(quoteId);
        if (standing.isEmpty()) {
            return shown;
        }
        Signing signing = standing.get();
        UUID earlier = signing.sealedId();
        return earlier != null ? earlier : seal(signing, quote, documents.content(shown));
    }

    private UUID seal(Signing signing, QuoteView quote, byte[] pdf) {
        Instant at = Objects.requireNonNull(signing.signedAt());
        UUID sealed = documents.store(
                pdf,
                new Enclosure(
                        Evidence.NAME,
                        "application/json",
                        "Preuve de la signature du devis " + quote.name(),
                        EvidenceWriting.of(signing, quote, pdf),
                        at),
                new DocumentDraft(
                        "signed-quote",
                        "Devis signé " + quote.name(),
                        DocumentDraft.PDF,
                        Retention.CONTRACT.from(Paris.dateOf(at)),
                        signing.customerId(),
                        null));
        signings.noteSealed(signing.id(), sealed);
        return sealed;
    }

    /** The sealed document of that quote, once it is made. */
    @Transactional(readOnly = true)
    public Optional<UUID> sealed(UUID quoteId) {
        return signings.standing(quoteId).map(Signing::sealedId);
    }
}
