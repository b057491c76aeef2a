package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Paris;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The signature of a quote and its dates, as they are kept. */
@Embeddable
record QuoteSignature(
        Instant signedAt,
        String signedBy,
        @Enumerated(EnumType.STRING) SigningPlace signedPlace,
        Boolean earlyWork,
        @Nullable LocalDate withdrawableUntil,
        LocalDate depositFrom,
        LocalDate workFrom) {

    static QuoteSignature of(QuoteSigning signing, QuoteTerms terms, Instant at) {
        LocalDate on = Paris.dateOf(at);
        return new QuoteSignature(
                at,
                signing.name(),
                signing.place(),
                signing.earlyWork(),
                terms.withdrawableUntil(on),
                terms.depositFrom(on),
                terms.workFrom(on, signing.earlyWork()));
    }

    QuoteView.Signed view() {
        return new QuoteView.Signed(
                signedAt, signedBy, signedPlace, earlyWork, withdrawableUntil, depositFrom, workFrom);
    }
}
