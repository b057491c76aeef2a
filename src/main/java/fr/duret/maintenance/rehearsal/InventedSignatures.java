package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.notifications.Outbox;
import fr.duret.maintenance.notifications.OutboxEntry;
import fr.duret.maintenance.quotes.Choice;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.signing.CodeSent;
import fr.duret.maintenance.signing.Origin;
import fr.duret.maintenance.signing.SigningDesk;
import fr.duret.maintenance.signing.SigningRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How invented customers sign: they ask for the code, read it in the message that brings it, and enter it. */
@Component
@Profile("rehearsal")
class InventedSignatures {

    private static final String TEMPLATE = "signing-code";
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final int CODES = 1_000_000;
    private static final Origin ORIGIN = new Origin("203.0.113.7", "Répétition");

    private final SigningDesk desk;
    private final Quotes quotes;
    private final Outbox outbox;
    private final KnownSubjects subjects;
    private final Agenda agenda;
    private final QuoteHabits habits;
    private final Clock clock;

    InventedSignatures(
            SigningDesk desk,
            Quotes quotes,
            Outbox outbox,
            KnownSubjects subjects,
            Agenda agenda,
            RehearsalProperties properties,
            Clock clock) {
        this.desk = desk;
        this.quotes = quotes;
        this.outbox = outbox;
        this.subjects = subjects;
        this.agenda = agenda;
        this.habits = properties.habits().quotes();
        this.clock = clock;
    }

    /** Asks for a code and enters it some minutes later, unless the quote was answered, replaced or over before. */
    void begin(String name, UUID quoteId, SigningPlace place, Fate fate) {
        QuoteView quote = quotes.quote(quoteId);
        if (!isOpen(quote)) {
            return;
        }
        boolean early = quotes.termsIfSigned(quoteId, place).withdrawal().isGiven()
                && fate.happens(habits.earlyWork(), "early work");
        CodeSent sent = desk.begin(
                new SigningRequest(
                        quoteId,
                        place,
                        Objects.requireNonNull(quote.sha256()),
                        taken(quote, fate),
                        signer(quote.customer()),
                        true,
                        early,
                        drawn(fate)),
                ORIGIN);
        subjects.remember(sent.signingId(), quoteId);
        agenda.plan(new Agenda.Act(
                clock.instant().plusSeconds(60L + fate.below(180, "seconds until the code")),
                name,
                "enters the code",
                () -> enter(quoteId, sent, fate)));
    }

    /** Half of them draw it, the others leave it at their typed name. */
    private static byte @Nullable [] drawn(Fate fate) {
        return fate.happens(0.5, "drawn") ? Drawings.signature(fate) : null;
    }

    private boolean isOpen(QuoteView quote) {
        return quote.state() == QuoteState.SENT
                && !Paris.today(clock).isAfter(Objects.requireNonNull(quote.validUntil()));
    }

    private Set<Integer> taken(QuoteView quote, Fate fate) {
        return quote.lines().stream()
                .filter(line -> line.draft().choice() == Choice.OPTION)
                .filter(line -> fate.happens(habits.optional(), "option " + line.position()))
                .map(QuoteView.Line::position)
                .collect(Collectors.toSet());
    }

    private static String signer(CustomerView customer) {
        return Objects.requireNonNullElse(customer.contactName(), customer.name());
    }

    /** Somebody who was about to sign when the day was over, or a newer version came, cannot any more. */
    private void enter(UUID quoteId, CodeSent sent, Fate fate) {
        QuoteView quote = quotes.quote(quoteId);
        if (!isOpen(quote)) {
            return;
        }
        String code = code(quote.customer().id());
        if (fate.happens(habits.mistypes(), "mistypes")) {
            mistype(quoteId, sent, "%06d".formatted((Integer.parseInt(code) + 1) % CODES));
        }
        desk.sign(quoteId, sent.signingId(), code, ORIGIN);
    }

    private void mistype(UUID quoteId, CodeSent sent, String wrong) {
        try {
            desk.sign(quoteId, sent.signingId(), wrong, ORIGIN);
        } catch (Refusal refused) {
            if (refused.code().equals("code-wrong")) {
                return;
            }
            throw refused;
        }
        throw new IllegalStateException("A quote was signed with a wrong code");
    }

    private String code(UUID customerId) {
        OutboxEntry newest = outbox.ofCustomer(customerId).stream()
                .filter(entry -> entry.template().equals(TEMPLATE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No code has reached whoever wants to sign"));
        Matcher code = CODE.matcher(outbox.message(newest.id()).text());
        if (!code.find()) {
            throw new IllegalStateException("The message with the code has none");
        }
        return code.group();
    }
}
