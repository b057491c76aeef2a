package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.documents.DocumentRecord;
import fr.duret.maintenance.documents.DocumentRecord.State;
import fr.duret.maintenance.documents.DocumentView;
import fr.duret.maintenance.documents.SealView;
import fr.duret.maintenance.shared.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page « Sceau et conservation » shows of a document. */
record PreservationSheet(
        String url,
        String title,
        @Nullable String contractUrl,
        @Nullable String fileUrl,
        Instant storedAt,
        String size,
        String fingerprint,
        Tone state,
        Tone seal,
        @Nullable String sealIssuer,
        LocalDate keepUntil,
        @Nullable Instant destroyedAt,
        DocumentRecord.@Nullable Hold hold,
        List<Event> events) {

    /** What happened, when and by whom. */
    record Event(Instant at, String what, String author, @Nullable String reason) {}

    static PreservationSheet of(DocumentRecord record) {
        DocumentView document = record.document();
        SealView seal = record.seal();
        return new PreservationSheet(
                "/documents/" + document.id(),
                document.title(),
                document.contractId() == null ? null : "/contrats/" + document.contractId(),
                record.state() == State.WHOLE ? "/documents/" + document.id() : null,
                document.createdAt(),
                size(document.size()),
                record.fingerprint(),
                state(record.state()),
                seal(record, seal),
                seal == null || seal.issuer().isEmpty() ? null : seal.issuer(),
                document.keepUntil(),
                record.destroyedAt(),
                record.hold(),
                record.events().stream().map(PreservationSheet::event).toList());
    }

    private static Tone state(State state) {
        return switch (state) {
            case WHOLE -> new Tone("archivé, chiffré, intact", "done");
            case DAMAGED -> new Tone("abîmé ou manquant : à reprendre dans la dernière sauvegarde", "alert");
            case OUT_OF_REACH -> new Tone("stockage momentanément inaccessible", "warn");
            case DESTROYED -> new Tone("détruit au terme de sa conservation", "calm");
        };
    }

    private static Tone seal(DocumentRecord record, @Nullable SealView seal) {
        if (!record.sealed()) {
            return new Tone("non scellé", "calm");
        }
        if (seal == null) {
            return new Tone("scellé ; le sceau n’a pas pu être relu", "calm");
        }
        String by = "Scellé le " + French.moment(seal.at()) + " par " + seal.by();
        if (seal.intact()) {
            return new Tone(by + " – intact", "done");
        }
        return seal.unknownIssuer()
                ? new Tone(by + " – émetteur inconnu", "warn")
                : new Tone("Le sceau est rompu : ce n’est pas l’original", "alert");
    }

    private static Event event(DocumentRecord.Event event) {
        String what =
                switch (event.what()) {
                    case HELD -> "Destruction suspendue";
                    case RELEASED -> "Conservation reprise";
                    case DESTROYED -> "Détruit";
                };
        return new Event(event.at(), what, event.author(), event.reason());
    }

    /** « 84 Ko », « 1,2 Mo ». */
    private static String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, Math.round(bytes / 1000.0)) + " Ko";
        }
        return BigDecimal.valueOf(bytes)
                        .divide(BigDecimal.valueOf(1_000_000), 1, RoundingMode.HALF_UP)
                        .toString()
                        .replace('.', ',')
                + " Mo";
    }
}
