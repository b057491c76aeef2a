package fr.duret.maintenance.signing;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.documents.Documents;
import fr.duret.maintenance.notifications.ChannelPost;
import fr.duret.maintenance.notifications.Posting;
import fr.duret.maintenance.quotes.OpenQuotes;
import fr.duret.maintenance.quotes.QuoteSigning;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.PhoneNumbers;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where quotes are signed: it sends a code to the customer's own phone, and takes the signature for the right one. */
@Service
public class SigningDesk {

    static final Duration CODE_LIVES = Duration.ofMinutes(10);

    private static final String CODE = "signing-code";
    private static final int SHOWN = 2;

    private final Quotes quotes;
    private final OpenQuotes open;
    private final Signings signings;
    private final CodeGuard guard;
    private final Documents documents;
    private final ChannelPost post;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningDesk(
            Quotes quotes,
            OpenQuotes open,
            Signings signings,
            CodeGuard guard,
            Documents documents,
            ChannelPost post,
            TransactionTemplate transaction,
            Clock clock) {
        this.quotes = quotes;
        this.open = open;
        this.signings = signings;
        this.guard = guard;
        this.documents = documents;
        this.post = post;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Keeps what somebody wants to sign and sends them a code, by SMS or, to whoever has no mobile, by e-mail.
     * Codes asked for before count on, each for its own attempt. Refused unless the quote can be signed now, as {@code quote-document-differs} if
     * the document shown or kept is not the one that was sent, and by the limits on codes.
     */
    public CodeSent begin(SigningRequest request, Origin from) {
        return Objects.requireNonNull(transaction.execute(status -> {
            signings.takeTurn(request.quoteId());
            QuoteView quote = open.requireSignable(request.quoteId(), request.sha256());
            guard.requireCodeAllowed(request.quoteId(), request.place(), from);
            requireIntact(Objects.requireNonNull(quote.documentId()), request.sha256());
            Signing signing = signing(request, quote, from);
            signings.write(signing);
            UUID message = post.post(
                            new Posting(
                                    CODE,
                                    signing.id(),
                                    CODE + ":" + signing.id(),
                                    List.of(),
                                    signing.expiresAt(),
                                    null),
                            Set.of(signing.channel()))
                    .orElseThrow(SigningRefusals::unreachable)
                    .id();
            signings.noteSent(signing.id(), message);
            guard.noteBegun(signing);
            return sent(signing);
        }));
    }

    private Signing signing(SigningRequest request, QuoteView quote, Origin from) {
        Instant now = clock.instant();
        CustomerView customer = quote.customer();
        Channel channel = customer.mobile() != null ? Channel.SMS : Channel.EMAIL;
        boolean early = request.earlyWork()
                && quotes.termsIfSigned(quote.id(), request.place())
                        .withdrawal()
                        .isGiven();
        return new Signing(
                Ids.next(),
                quote.id(),
                customer.id(),
                Objects.requireNonNull(quote.documentId()),
                request.sha256(),
                request.place(),
                request.taken(),
                request.signer(),
                SigningWords.consent(quote, open.totalsIfTaken(quote.id(), request.taken())),
                early ? SigningWords.earlyWork() : null,
                request.manner(),
                request.image(),
                now,
                from,
                channel,
                shown(customer),
                null,
                now.plus(CODE_LIVES),
                0,
                SigningState.WAITING,
                null,
                null,
                null);
    }

    /** « 06 ·· ·· ·· 42 »: who reads it knows their own, and nobody else learns it. */
    private static String shown(CustomerView customer) {
        String mobile = customer.mobile();
        if (mobile != null) {
            String display = PhoneNumbers.display(mobile);
            return display.substring(0, SHOWN)
                    + display.substring(SHOWN, display.length() - SHOWN).replaceAll("\\d", "·")
                    + display.substring(display.length() - SHOWN);
        }
        String email = customer.email();
        if (email == null) {
            throw SigningRefusals.unreachable();
        }
        return email.charAt(0) + "···" + email.substring(email.indexOf('@'));
    }

    /** Where the code went, until when it counts, and what was agreed to. */
    public CodeSent sent(UUID quoteId, UUID signingId) {
        Signing signing = signings.get(signingId);
        if (!signing.quoteId().equals(quoteId)) {
            throw SigningRefusals.unknown();
        }
        return sent(signing);
    }

    private static CodeSent sent(Signing signing) {
        return new CodeSent(
                signing.id(),
                signing.channel(),
                signing.sentTo(),
                signing.expiresAt(),
                signing.signer(),
                signing.consent());
    }

    /**
     * Signs the quote for the right code. Refused by a code that is wrong, locked, used or too old; and whatever the
     * quote says, if it was signed, replaced or refused meanwhile: then nothing is changed.
     */
    public QuoteView sign(UUID quoteId, UUID signingId, String code, Origin from) {
        guard.enter(quoteId, signingId, code).ifPresent(refusal -> {
            throw refusal;
        });
        return Objects.requireNonNull(transaction.execute(status -> {
            signings.takeTurn(quoteId);
            Signing signing = signings.get(signingId);
            Instant now = clock.instant();
            CodeGuard.closed(signing, quoteId, now).ifPresent(refusal -> {
                throw refusal;
            });
            requireIntact(signing.documentId(), signing.sha256());
            signings.noteSigned(signingId, now, from.address());
            return quotes.sign(
                    quoteId,
                    new QuoteSigning(
                            signing.signer(),
                            signing.place(),
                            signing.earlyWork() != null,
                            signing.taken(),
                            signing.sha256()));
        }));
    }

    private void requireIntact(UUID documentId, String sha256) {
        byte[] kept;
        try {
            kept = documents.content(documentId);
        } catch (Refusal damaged) {
            throw damaged.kind() == Refusal.Kind.DAMAGED ? SigningRefusals.differs() : damaged;
        }
        if (!Sha256.hex(kept).equals(sha256)) {
            throw SigningRefusals.differs();
        }
    }
}
