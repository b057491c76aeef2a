package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.documents.photos.TakenPhoto;
import fr.duret.maintenance.quotes.Approval;
import fr.duret.maintenance.quotes.QuoteApprovals;
import fr.duret.maintenance.quotes.QuotePhotos;
import fr.duret.maintenance.quotes.QuoteProperties;
import fr.duret.maintenance.quotes.QuoteState;
import fr.duret.maintenance.quotes.QuoteView;
import fr.duret.maintenance.quotes.QuoteWriting;
import fr.duret.maintenance.quotes.Quotes;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Whoever makes the invented quotes, technicians and Clothilde alike: writes them, asks for the manager's agreement where
 * one is needed, sends them, and replaces some by a new version.
 */
@Component
@Profile("rehearsal")
class QuoteOffice {

    private static final LocalTime MORNING = LocalTime.of(8, 20);

    private final QuoteWriting writing;
    private final Quotes quotes;
    private final QuoteApprovals approvals;
    private final QuotePhotos photos;
    private final InventedDrafts drafts;
    private final KnownSubjects subjects;
    private final Agenda agenda;
    private final RehearsalOptions options;
    private final QuoteHabits habits;
    private final WorkingHours hours;
    private final int limit;
    private final Clock clock;
    private final Map<UUID, Proposal> proposals = new HashMap<>();

    QuoteOffice(
            QuoteWriting writing,
            Quotes quotes,
            QuoteApprovals approvals,
            QuotePhotos photos,
            InventedDrafts drafts,
            KnownSubjects subjects,
            Agenda agenda,
            RehearsalOptions options,
            RehearsalProperties properties,
            QuoteProperties company,
            Clock clock) {
        this.writing = writing;
        this.quotes = quotes;
        this.approvals = approvals;
        this.photos = photos;
        this.drafts = drafts;
        this.subjects = subjects;
        this.agenda = agenda;
        this.options = options;
        this.habits = properties.habits().quotes();
        this.hours = WorkingHours.of(properties.habits());
        this.limit = company.discountLimit().intValue();
        this.clock = clock;
    }

    /** What that quote is a version of. */
    Optional<Proposal> proposal(UUID quote) {
        return Optional.ofNullable(proposals.get(quote));
    }

    /** It is made on its day, when somebody is at work. */
    void expect(Proposal proposal) {
        Instant time = proposal.day()
                .atTime(LocalTime.of(8, 2).plusMinutes(fate(proposal).below(570, "time")))
                .atZone(Paris.ZONE)
                .toInstant();
        at(hours.done(time, Duration.ZERO), proposal, "writes", () -> write(proposal));
    }

    private void write(Proposal proposal) {
        Proposal.Manner manner = proposal.manner();
        QuoteView draft = writing.begin(Ids.next(), drafts.of(proposal, manner.rebate()), manner.author());
        keep(proposal, draft);
        if (manner.atHome() && fate(proposal).happens(habits.photographed(), "photographed")) {
            byte[] picture = Drawings.photo(fate(proposal), 1);
            TakenPhoto taken = photos.develop(picture);
            photos.add(draft.id(), Sha256.hex(picture), taken, "Avant travaux");
        }
        if (approvals.isNeeded(draft)) {
            approvals.ask(draft.id());
            lookAgain(proposal);
        } else {
            quotes.send(draft.id());
        }
    }

    private void keep(Proposal proposal, QuoteView version) {
        proposal.written(version.id());
        proposals.put(version.id(), proposal);
        subjects.remember(version);
    }

    private void lookAgain(Proposal proposal) {
        Instant tomorrow = Paris.today(clock)
                .plusDays(1)
                .atTime(MORNING)
                .atZone(Paris.ZONE)
                .toInstant();
        at(hours.done(tomorrow, Duration.ZERO), proposal, "looks", () -> sendOnceDecided(proposal));
    }

    /** What the manager denies leaves with as much as nobody has to agree to. */
    private void sendOnceDecided(Proposal proposal) {
        QuoteView draft = quotes.quote(proposal.id());
        if (draft.approval() == Approval.ASKED) {
            lookAgain(proposal);
            return;
        }
        if (draft.approval() == Approval.DENIED) {
            writing.rewrite(draft.id(), draft.revision(), drafts.of(proposal, limit));
        }
        quotes.send(draft.id());
    }

    /** It has left: some customers ask for a change, and get a new version some days later. */
    void sent(Proposal proposal, QuoteView quote) {
        if (proposal.manner().revised() && quote.edition() == 1) {
            Fate fate = fate(proposal);
            Instant later = clock.instant().plus(Duration.ofDays(2L + fate.below(6, "days until the next version")));
            at(hours.done(later, Duration.ofMinutes(20)), proposal, "revises", () -> revise(proposal, quote.id()));
        }
    }

    private void revise(Proposal proposal, UUID first) {
        if (quotes.quote(first).state() != QuoteState.SENT) {
            return;
        }
        QuoteView next = writing.renew(first, Ids.next(), proposal.manner().author());
        keep(proposal, next);
        int rebate = Math.max(proposal.manner().rebate(), limit / 2);
        writing.rewrite(next.id(), next.revision(), drafts.of(proposal, rebate));
        quotes.send(next.id());
    }

    private void at(Instant instant, Proposal proposal, String what, Runnable deed) {
        agenda.plan(new Agenda.Act(instant, proposal.name(), what, deed));
    }

    private Fate fate(Proposal proposal) {
        return Fate.of(options.seed(), proposal.name(), "office");
    }
}
