package fr.duret.maintenance.quotes;

import fr.duret.maintenance.documents.DocumentDraft;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.documents.Retention;
import fr.duret.maintenance.documents.photos.Photos;
import fr.duret.maintenance.documents.photos.TakenPhoto;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the photos that show what a quote is about; they are printed on it. */
@Service
public class QuotePhotos {

    static final int MOST = 6;

    private static final String JPEG = "image/jpeg";
    private static final int LONGEST_CAPTION = 120;

    private final QuoteStore store;
    private final Photos photos;
    private final Documents documents;
    private final JdbcClient database;
    private final Clock clock;

    QuotePhotos(QuoteStore store, Photos photos, Documents documents, JdbcClient database, Clock clock) {
        this.store = store;
        this.photos = photos;
        this.documents = documents;
        this.database = database;
        this.clock = clock;
    }

    /** Looks at a picture that was sent, out of any transaction: it takes a while, and nothing must wait for it. */
    public TakenPhoto develop(byte[] file) {
        return photos.take(file);
    }

    /** Those of a quote, in the order in which they came. */
    public List<QuotePhoto> of(UUID quoteId) {
        return database.sql("SELECT * FROM quote_photo WHERE quote_id = ? ORDER BY id")
                .param(quoteId)
                .query((row, number) -> new QuotePhoto(
                        row.getObject("id", UUID.class),
                        row.getString("caption"),
                        row.getString("source_sha256"),
                        row.getObject("document_id", UUID.class),
                        row.getObject("thumbnail_id", UUID.class)))
                .list();
    }

    /** The small picture as a JPEG; refused as {@code photo-unknown} if the quote has no such photo. */
    public byte[] thumbnail(UUID quoteId, UUID photoId) {
        return documents.content(photo(quoteId, photoId).thumbnailId());
    }

    /** The picture itself, as a JPEG; refused as {@code photo-unknown} if the quote has no such photo. */
    public byte[] picture(UUID quoteId, UUID photoId) {
        return documents.content(photo(quoteId, photoId).documentId());
    }

    private QuotePhoto photo(UUID quoteId, UUID photoId) {
        return of(quoteId).stream()
                .filter(photo -> photo.id().equals(photoId))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN, "photo-unknown", "Photo introuvable", "Ce devis n'a pas cette photo."));
    }

    /** Keeps a photo with its draft and gives its id; the same picture again is the same photo. At most six. */
    @Transactional
    public UUID add(UUID quoteId, String sha256, TakenPhoto photo, String caption) {
        Quote quote = store.locked(quoteId);
        quote.requireDraft("ses photos ne changent plus.");
        QuoteRules.text("La légende", caption, LONGEST_CAPTION);
        List<QuotePhoto> there = of(quoteId);
        Optional<QuotePhoto> same =
                there.stream().filter(known -> known.sha256().equals(sha256)).findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        if (there.size() >= MOST) {
            throw QuoteRefusals.rule(
                    "too-many-photos", "Trop de photos", "Un devis porte " + MOST + " photos au plus.");
        }
        return write(
                quoteId,
                caption,
                sha256,
                documents.store(photo.jpeg(), document("photo", quote, caption)),
                documents.store(photo.thumbnail(), document("photo-thumbnail", quote, caption)));
    }

    /** Takes a photo off its draft. */
    @Transactional
    public void remove(UUID quoteId, UUID photoId) {
        store.locked(quoteId).requireDraft("ses photos ne changent plus.");
        database.sql("DELETE FROM quote_photo WHERE quote_id = ? AND id = ?")
                .params(quoteId, photoId)
                .update();
    }

    /** The next version shows what the one before showed. */
    void copy(UUID from, UUID to) {
        of(from).forEach(photo -> write(to, photo.caption(), photo.sha256(), photo.documentId(), photo.thumbnailId()));
    }

    private UUID write(UUID quoteId, String caption, String sha256, UUID picture, UUID thumbnail) {
        UUID id = Ids.next();
        database.sql("INSERT INTO quote_photo (id, quote_id, caption, source_sha256, document_id, thumbnail_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(id, quoteId, caption, sha256, picture, thumbnail)
                .update();
        return id;
    }

    private DocumentDraft document(String kind, Quote quote, String caption) {
        return new DocumentDraft(
                kind,
                quote.name() + (caption.isBlank() ? ", photo" : ", " + caption),
                JPEG,
                Retention.CONTRACT.from(Paris.today(clock)),
                quote.content().customerId(),
                null);
    }
}
