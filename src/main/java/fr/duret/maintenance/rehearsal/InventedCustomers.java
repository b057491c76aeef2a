package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.RenewalOrigin;
import fr.duret.maintenance.contracts.Renewals;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.contracts.TerminationForm;
import fr.duret.maintenance.contracts.Terminations;
import fr.duret.maintenance.contracts.Withdrawals;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.notifications.LeftMessage;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The invented customers: some renew by the link in a mail, some refuse, some move away, some think better of it, most
 * wait to be called. What they do is drawn for the contract and its term, so a message more or less changes nobody's
 * mind, and what differs between two rehearsals is what the models do.
 */
@Component
@Profile("rehearsal")
class InventedCustomers {

    /** Between these days before the end a message is an announcement; closer to it, a reminder. */
    private static final int EARLIEST_REMINDER = 45;

    private static final int LATEST_REMINDER = 20;

    private final ContractBook book;
    private final Renewals renewals;
    private final Withdrawals withdrawals;
    private final Terminations terminations;
    private final Agenda agenda;
    private final EventLog log;
    private final Leisure leisure;
    private final RehearsalOptions options;
    private final Habits habits;
    private final Clock clock;

    InventedCustomers(
            ContractBook book,
            Renewals renewals,
            Withdrawals withdrawals,
            Terminations terminations,
            Agenda agenda,
            EventLog log,
            RehearsalOptions options,
            RehearsalProperties properties,
            Clock clock) {
        this.book = book;
        this.renewals = renewals;
        this.withdrawals = withdrawals;
        this.terminations = terminations;
        this.agenda = agenda;
        this.log = log;
        this.options = options;
        this.habits = properties.habits();
        this.leisure = new Leisure(habits);
        this.clock = clock;
    }

    /** A contract comes into the books: in some of the years to come its customer will want to leave it. */
    void begin(KnownContract contract) {
        for (int year = options.from().getYear(); year <= options.to().getYear(); year++) {
            Fate fate = fate(contract, "leaves in " + year);
            if (fate.happens(habits.terminates(), "whether")) {
                Instant at = leisure.on(LocalDate.ofYearDay(year, 1 + fate.below(365, "day")), fate);
                plan(at, contract, "declares a termination", view -> declareTermination(view, fate));
            }
        }
    }

    /** A message about a term has reached its customer. */
    void got(KnownContract contract, LeftMessage message) {
        ContractView view = book.contract(contract.id());
        TermView term = view.last();
        if (!view.isActive() || !message.subjectId().equals(term.id()) || term.declinedOn() != null) {
            return;
        }
        long daysLeft = ChronoUnit.DAYS.between(Paris.dateOf(message.at()), term.endsOn());
        if (view.tacit()) {
            reactToNotice(contract, term, message.at());
        } else if (daysLeft > EARLIEST_REMINDER) {
            reactToAnnouncement(contract, term, message.at());
        } else if (daysLeft > LATEST_REMINDER) {
            reactToReminder(contract, term, message.at());
        }
    }

    private void reactToNotice(KnownContract contract, TermView term, Instant at) {
        Fate fate = fate(contract, "notice of the term until " + term.endsOn());
        if (fate.happens(habits.declinesTacit(), "by link")) {
            plan(leisure.after(at, fate), contract, "declines by link", view -> declineByLink(view, term.id()));
        } else if (fate.happens(habits.declinesByPhone(), "by telephone")) {
            plan(leisure.inHoursAfter(at, fate), contract, "declines", view -> decline(view, term.id()));
        }
    }

    private void reactToAnnouncement(KnownContract contract, TermView term, Instant at) {
        Fate fate = fate(contract, "announcement of the term until " + term.endsOn());
        if (fate.happens(habits.renewsOnAnnounce(), "by link")) {
            plan(leisure.after(at, fate), contract, "renews by link", view -> renew(view, term.id()));
        } else if (fate.happens(habits.declinesByPhone(), "by telephone")) {
            plan(leisure.inHoursAfter(at, fate), contract, "declines", view -> decline(view, term.id()));
        }
    }

    private void reactToReminder(KnownContract contract, TermView term, Instant at) {
        Fate fate = fate(contract, "reminder of the term until " + term.endsOn());
        if (fate.happens(habits.renewsOnReminder(), "by link")) {
            plan(leisure.after(at, fate), contract, "renews by link", view -> renew(view, term.id()));
        }
    }

    /** A contract has been renewed: a consumer who did so at a distance may think better of it. */
    void renewed(KnownContract contract, TermView next) {
        LocalDate until = next.withdrawableUntil();
        if (until == null || contract.customer().kind() != CustomerKind.CONSUMER) {
            return;
        }
        Fate fate = fate(contract, "withdrawal from the term until " + next.endsOn());
        if (fate.happens(habits.withdraws(), "whether")) {
            LocalDate day = Paris.today(clock).plusDays(1 + fate.below(12, "day"));
            plan(leisure.on(day, fate), contract, "withdraws", view -> withdraw(view, next.id()));
        }
    }

    private void plan(Instant at, KnownContract contract, String what, Consumer<ContractView> deed) {
        if (at.isAfter(clock.instant())) {
            agenda.plan(
                    new Agenda.Act(at, contract.reference(), what, () -> deed.accept(book.contract(contract.id()))));
        }
    }

    private void renew(ContractView contract, UUID termId) {
        if (isUndecided(contract, termId)) {
            renewals.renew(termId, RenewalOrigin.LINK, "Client, par le lien reçu", null);
        }
    }

    private void declineByLink(ContractView contract, UUID termId) {
        boolean inTime =
                !Paris.today(clock).isAfter(contract.term(termId).noticeWindow().declineBefore());
        if (isUndecided(contract, termId) && inTime) {
            renewals.declineByLink(termId);
        }
    }

    private void decline(ContractView contract, UUID termId) {
        if (isUndecided(contract, termId)) {
            renewals.decline(termId, InventedDispatcher.NAME, "Le client a appelé");
        }
    }

    private void withdraw(ContractView contract, UUID termId) {
        if (contract.isActive() && contract.term(termId).isOpen()) {
            withdrawals.withdraw(termId, contract.customer().name());
            TermView term = contract.term(termId);
            log.note(KnownContract.of(contract)
                    .in(new LogLine(clock.instant(), EventKind.RENEWAL_WITHDRAWN))
                    .with(LogKey.STARTS_ON, term.startsOn())
                    .with(LogKey.ENDS_ON, term.endsOn())
                    .with(LogKey.PLAN, contract.plan())
                    .with(LogKey.TACIT, contract.tacit()));
        }
    }

    private void declareTermination(ContractView contract, Fate fate) {
        if (!contract.isActive()) {
            return;
        }
        LocalDate moving = Paris.today(clock).plusDays(20L + fate.below(40, "moving day"));
        boolean moves = fate.happens(0.7, "moves");
        String email = contract.customer().email();
        terminations.declare(new TerminationForm(
                contract.reference(),
                contract.customer().name(),
                email,
                email == null ? contract.customer().address() : null,
                moves ? moving : null,
                moves ? "Je déménage le " + French.date(moving) + "." : null,
                null));
    }

    private boolean isUndecided(ContractView contract, UUID termId) {
        TermView term = contract.term(termId);
        return contract.isActive()
                && term.isOpen()
                && term.declinedOn() == null
                && !Paris.today(clock).isAfter(term.endsOn());
    }

    private Fate fate(KnownContract contract, String occasion) {
        return Fate.of(options.seed(), contract.reference(), occasion);
    }
}
