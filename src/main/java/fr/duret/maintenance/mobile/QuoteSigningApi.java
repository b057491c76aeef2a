package fr.duret.maintenance.mobile;

import fr.duret.maintenance.quotes.OpenQuotes;
import fr.duret.maintenance.quotes.QuoteTotals;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.signing.CodeSent;
import fr.duret.maintenance.signing.Origin;
import fr.duret.maintenance.signing.SigningDesk;
import fr.duret.maintenance.signing.SigningWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customer signs on the technician's screen; the code goes to the customer's own phone. */
@RestController
@RequestMapping("/api/v1/quotes/{id}")
class QuoteSigningApi {

    private static final SigningPlace PLACE = SigningPlace.HOME;

    private final QuotesOfDevices devices;
    private final Quotes quotes;
    private final OpenQuotes open;
    private final SigningDesk desk;
    private final AnsweredOnce once;

    QuoteSigningApi(QuotesOfDevices devices, Quotes quotes, OpenQuotes open, SigningDesk desk, AnsweredOnce once) {
        this.devices = devices;
        this.quotes = quotes;
        this.open = open;
        this.desk = desk;
        this.once = once;
    }

    /**
     * What the customer agrees to, to be shown in these words.
     *
     * @param sha256 of the document that leaves under {@code preview}; it is sent back with the agreement
     * @param gross in euros, with tax, for what is taken
     * @param earlyWork the express request that work begins in the time of withdrawal; absent where there is none
     */
    record SigningSheet(
            String sha256,
            BigDecimal gross,
            String consent,
            @Nullable String earlyWork) {}

    /** A code that is on its way; sentTo is readable only in part. */
    record CodeAnswer(UUID signingId, String channel, String sentTo, Instant expiresAt, String consent) {}

    /** The six digits. */
    record CodeRequest(@NotNull String code) {}

    /** The sentences of the agreement, with those options and variants; refused unless the quote can be signed now. */
    @GetMapping("/signing")
    SigningSheet quoteSigning(
            Worker worker, @PathVariable UUID id, @RequestParam(defaultValue = "") Set<Integer> taken) {
        QuoteView quote = devices.quote(worker, id);
        String sha256 = Objects.requireNonNullElse(quote.sha256(), "");
        open.requireSignable(id, sha256);
        QuoteTotals totals = open.totalsIfTaken(id, taken);
        return new SigningSheet(
                sha256,
                totals.gross().amount(),
                SigningWords.consent(quote, totals),
                quotes.termsIfSigned(id, PLACE).withdrawal().isGiven() ? SigningWords.earlyWork() : null);
    }

    /** Keeps what the customer agrees to, and sends them a code. */
    @PostMapping("/signings")
    ResponseEntity<CodeAnswer> beginQuoteSigning(
            @PathVariable UUID id,
            Write write,
            @Valid @RequestBody QuoteSigningRequest request,
            HttpServletRequest from) {
        devices.quote(write.worker(), id);
        return once.answer(write, request, CodeAnswer.class, () -> {
            devices.quote(write, id);
            CodeSent sent = desk.begin(request.of(id, PLACE), Origin.of(from));
            return new Answer<>(
                    HttpStatus.CREATED,
                    null,
                    new CodeAnswer(
                            sent.signingId(), sent.channel().name(), sent.sentTo(), sent.expiresAt(), sent.consent()));
        });
    }

    /** Signs for the right code; a wrong one counts as a try, whatever its key. */
    @PostMapping("/signings/{signingId}/code")
    ResponseEntity<QuoteAnswer> signQuote(
            @PathVariable UUID id,
            @PathVariable UUID signingId,
            Write write,
            @Valid @RequestBody CodeRequest request,
            HttpServletRequest from) {
        devices.quote(write.worker(), id);
        return once.answer(
                write,
                request,
                QuoteAnswer.class,
                () -> devices.answer(desk.sign(id, signingId, request.code(), Origin.of(from)), HttpStatus.OK));
    }
}
