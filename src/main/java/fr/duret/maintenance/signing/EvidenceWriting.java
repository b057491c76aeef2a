package fr.duret.maintenance.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.shared.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what proves a signature. */
final class EvidenceWriting {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private EvidenceWriting() {}

    /** The evidence of a signature as JSON in UTF-8. */
    static byte[] of(Signing signing, QuoteView quote, byte[] pdf) {
        Evidence evidence = new Evidence(
                Evidence.FORMAT,
                new Evidence.Quote(
                        quote.id().toString(),
                        quote.name(),
                        quote.lines().stream()
                                .filter(QuoteView.Line::chosen)
                                .map(line -> line.draft().label())
                                .toList(),
                        quote.totals().gross().amount().toPlainString()),
                new Evidence.Document(Sha256.hex(pdf), pdf.length, "Devis " + quote.name()),
                new Evidence.Signer(
                        signing.signer(),
                        quote.customer().reference() + " " + quote.customer().name(),
                        signing.place().label()),
                new Evidence.Consent(signing.consent(), signing.earlyWork()),
                signature(signing),
                new Evidence.Code(
                        signing.channel().name(),
                        signing.sentTo(),
                        text(signing.messageId()),
                        signing.expiresAt(),
                        signing.wrong()),
                steps(signing, quote));
        try {
            return JSON.writeValueAsBytes(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The evidence of signing " + signing.id() + " cannot be written", e);
        }
    }

    private static Evidence.Signature signature(Signing signing) {
        byte[] image = signing.image();
        return new Evidence.Signature(
                signing.manner().label(),
                image == null ? null : Sha256.hex(image),
                image == null ? null : Base64.getEncoder().encodeToString(image));
    }

    private static List<Evidence.Step> steps(Signing signing, QuoteView quote) {
        List<Evidence.Step> steps = new ArrayList<>();
        step(steps, "Devis envoyé", quote.sentAt());
        step(steps, "Devis ouvert", quote.seenAt());
        steps.add(new Evidence.Step(
                "Accord donné, code envoyé",
                signing.beganAt(),
                signing.from().address(),
                signing.from().agent()));
        steps.add(new Evidence.Step(
                "Code saisi, devis signé", Objects.requireNonNull(signing.signedAt()), signing.signedFrom(), null));
        return steps;
    }

    private static void step(List<Evidence.Step> steps, String what, @Nullable Instant at) {
        if (at != null) {
            steps.add(new Evidence.Step(what, at, null, null));
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
