package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.signing.QuoteLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The invented customers to whom quotes are sent: they sign, refuse with a reason, or forget; a few think better of it
 * within the time of the law, and a few too late. What they do is drawn for the quote and its version.
 */
@Component
@Profile("rehearsal")
class QuotedCustomers {

    private static final List<String> REASONS = List.of(
            "C’est trop cher",
            "C’est trop tard ou trop long",
            "J’ai choisi une autre entreprise",
            "Je renonce à ces travaux",
            "Une autre raison : je vends la maison");

    private final Quotes quotes;
    private final QuoteLinks links;
    private final InventedSignatures signatures;
    private final Agenda agenda;
    private final RehearsalOptions options;
    private final QuoteHabits habits;
    private final Leisure leisure;
    private final Clock clock;

    QuotedCustomers(
            Quotes quotes,
            QuoteLinks links,
            InventedSignatures signatures,
            Agenda agenda,
            RehearsalOptions options,
            RehearsalProperties properties,
            Clock clock) {
        this.quotes = quotes;
        this.links = links;
        this.signatures = signatures;
        this.agenda = agenda;
        this.options = options;
        this.habits = properties.habits().quotes();
        this.leisure = new Leisure(properties.habits());
        this.clock = clock;
    }

    /** A quote, or a new version of one, has reached its customer. */
    void receive(Proposal proposal, QuoteView quote) {
        Fate fate = Fate.of(options.seed(), proposal.name(), "answer to version " + quote.edition());
        Instant now = clock.instant();
        Instant answer = leisure.within(
                (int) ChronoUnit.DAYS.between(Paris.dateOf(now), Objects.requireNonNull(quote.validUntil())),
                now,
                fate);
        double drawn = fate.share("whether");
        boolean there = proposal.manner().atHome() && quote.edition() == 1;
        if (drawn < habits.signs() && there && fate.happens(habits.onTheSpot(), "on the spot")) {
            at(
                    now.plus(Duration.ofMinutes(4)),
                    proposal,
                    "signs",
                    () -> sign(proposal, quote, SigningPlace.HOME, fate));
            return;
        }
        if (fate.happens(habits.seen(), "seen")) {
            Instant seen = now.plus(Duration.between(now, answer).dividedBy(2)).truncatedTo(ChronoUnit.MINUTES);
            at(seen, proposal, "opens", () -> ifOpen(quote.id(), () -> quotes.see(quote.id())));
        }
        if (drawn < habits.signs()) {
            at(answer, proposal, "signs", () -> sign(proposal, quote, SigningPlace.DISTANCE, fate));
        } else if (drawn < habits.signs() + habits.refuses()) {
            String reason = fate.any(REASONS, "reason");
            at(answer, proposal, "refuses", () -> ifOpen(quote.id(), () -> quotes.refuse(quote.id(), reason)));
        }
    }

    private void sign(Proposal proposal, QuoteView quote, SigningPlace place, Fate fate) {
        signatures.begin(proposal.name(), quote.id(), place, fate);
    }

    private void ifOpen(UUID quote, Runnable deed) {
        if (quotes.quote(quote).state() == QuoteState.SENT) {
            deed.run();
        }
    }

    /** It is signed: who may withdraw sometimes does, until the last evening, or tries to when that is over. */
    void signed(Proposal proposal, QuoteView quote) {
        LocalDate until = Objects.requireNonNull(quote.signed()).withdrawableUntil();
        if (until == null) {
            return;
        }
        Fate fate = Fate.of(options.seed(), proposal.name(), "second thoughts");
        LocalDate today = Paris.today(clock);
        if (fate.happens(habits.withdraws(), "whether")) {
            int days = (int) ChronoUnit.DAYS.between(today, until);
            Instant at = leisure.on(today.plusDays(1L + fate.below(days, "day")), fate);
            at(at, proposal, "withdraws", () -> withdraw(quote.id()));
        } else if (fate.happens(habits.tooLate(), "too late")) {
            at(leisure.on(until.plusDays(1), fate), proposal, "is too late", () -> comesTooLate(quote.id()));
        }
    }

    /** « Renoncer au contrat ici » is to be found for as long as one may. */
    private void withdraw(UUID id) {
        if (links.withdrawal(quotes.quote(id)).isEmpty()) {
            throw new IllegalStateException("A customer may withdraw and finds no way to");
        }
        quotes.withdraw(id);
    }

    private void comesTooLate(UUID id) {
        if (links.withdrawal(quotes.quote(id)).isPresent()) {
            throw new IllegalStateException("A customer finds the way to withdraw when its time is over");
        }
        try {
            quotes.withdraw(id);
        } catch (Refusal refused) {
            if (!refused.code().equals("withdrawal-too-late")) {
                throw refused;
            }
        }
    }

    private void at(Instant instant, Proposal proposal, String what, Runnable deed) {
        agenda.plan(new Agenda.Act(instant, proposal.name(), what, deed));
    }
}
