package fr.duret.maintenance.visits;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.TermView;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.interventions.InterventionDraft;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out the visits that a term owes, and opens an intervention for each; doing it again changes what has changed. */
@Service
@Transactional
public class VisitPlanning {

    static final String AUTHOR = "Contrat d’entretien";

    /**
     * What comes next for a term.
     *
     * @param visits how many of its visits have still to be made
     * @param next the visit that somebody has to plan first; none if none is left to plan
     * @param askAt nine o'clock on the day on which somebody is asked to plan it; none if none is left
     * @param overAt nine o'clock on the first day after the term, or on the first one after an earlier end of the contract
     */
    public record Outlook(
            int visits, @Nullable UUID next, @Nullable Instant askAt, Instant overAt) {}

    private final VisitRecords records;
    private final VisitBook book;
    private final ContractBook contracts;
    private final Dispatch dispatch;
    private final VisitFacts facts;
    private final Clock clock;

    VisitPlanning(
            VisitRecords records,
            VisitBook book,
            ContractBook contracts,
            Dispatch dispatch,
            VisitFacts facts,
            Clock clock) {
        this.records = records;
        this.book = book;
        this.contracts = contracts;
        this.dispatch = dispatch;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Reckons the visits of a term from the last one that was really made: those that are missing are opened, those that
     * nobody has planned get their newer days, those that are no longer owed are withdrawn.
     *
     * @param askDays how many days before its last day somebody is asked to plan a visit
     */
    public Outlook plan(UUID termId, VisitRules rules, int askDays) {
        facts.hold(termId);
        ContractView contract = contracts.contractOfTerm(termId);
        TermView term = contract.term(termId);
        int promised = contract.isActive() ? contract.visitsPerYear() : 0;
        VisitSteps steps = new VisitSteps(term.startsOn(), term.endsOn(), promised, rules);
        List<ContractVisit> known = records.findByTermIdOrderByNumber(termId);
        if (known.isEmpty()) {
            begin(contract, term, steps);
            known = records.findByTermIdOrderByNumber(termId);
        }
        reckon(contract, term, steps, known);
        records.flush();
        return outlook(contract, term, askDays);
    }

    /** What was made or planned under the contract before counts; what was due before the contract was known, too. */
    private void begin(ContractView contract, TermView term, VisitSteps steps) {
        int number = 0;
        for (UUID known : facts.known(contract.id(), term)) {
            if (number < steps.owed()) {
                DueWindow whole = new DueWindow(term.startsOn(), term.endsOn());
                records.save(new ContractVisit(contract.id(), term.id(), ++number, whole, known));
            }
        }
        LocalDate today = Paris.today(clock);
        int unknown = Math.max(0, steps.owed() - number);
        if (term.startsOn().isBefore(today)) {
            for (LocalDate ideal : steps.next(unknown, facts.lastMade(contract.id()))) {
                DueWindow window = steps.window(ideal);
                if (window.to().isBefore(today)) {
                    records.save(new ContractVisit(contract.id(), term.id(), ++number, window, null));
                }
            }
        }
        records.flush();
    }

    private void reckon(ContractView contract, TermView term, VisitSteps steps, List<ContractVisit> all) {
        List<VisitView> views = book.ofTerm(term.id());
        reopen(contract, all, views);
        List<ContractVisit> counted = all.stream()
                .filter(visit -> !visit.isCarried() && visit.state() != ContractVisit.State.WITHDRAWN)
                .toList();
        List<ContractVisit> unplanned = counted.stream()
                .filter(visit -> visit.state() == ContractVisit.State.OPEN && isUnplanned(visit, views))
                .sorted(Comparator.comparingInt(ContractVisit::number))
                .toList();
        int settled = counted.size() - unplanned.size();
        int missing = Math.max(0, steps.owed() - settled);
        int planned = (int) views.stream()
                .filter(view -> view.stage() == VisitStage.PLANNED || view.stage() == VisitStage.UNDER_WAY)
                .count();
        List<LocalDate> ideals = steps.next(planned + missing, facts.lastMade(contract.id()));
        for (int i = 0; i < Math.max(missing, unplanned.size()); i++) {
            if (i >= missing) {
                withdraw(unplanned.get(i));
            } else if (i < unplanned.size()) {
                move(unplanned.get(i), steps.window(ideals.get(planned + i)));
            } else {
                open(contract, term, all.size() + 1 + i - unplanned.size(), steps.window(ideals.get(planned + i)));
            }
        }
    }

    /** A visit whose intervention somebody has cancelled is still owed. */
    private void reopen(ContractView contract, List<ContractVisit> visits, List<VisitView> views) {
        for (ContractVisit visit : visits) {
            UUID intervention = visit.interventionId();
            if (visit.state() == ContractVisit.State.OPEN
                    && intervention != null
                    && isUnplanned(visit, views)
                    && facts.isCancelled(intervention)) {
                visit.takeUp(dispatch.open(draft(contract, visit.number(), visit.window()), AUTHOR));
            }
        }
    }

    private void open(ContractView contract, TermView term, int number, DueWindow window) {
        UUID intervention = dispatch.open(draft(contract, number, window), AUTHOR);
        records.save(new ContractVisit(contract.id(), term.id(), number, window, intervention));
    }

    private void move(ContractVisit visit, DueWindow window) {
        if (!visit.isAgreed() && !visit.window().equals(window)) {
            visit.due(window);
            dispatch.await(Objects.requireNonNull(visit.interventionId()), window);
        }
    }

    private void withdraw(ContractVisit visit) {
        dispatch.cancel(Objects.requireNonNull(visit.interventionId()), "Le contrat ne la prévoit plus", AUTHOR);
        visit.withdraw();
    }

    private static InterventionDraft draft(ContractView contract, int number, DueWindow window) {
        return new InterventionDraft(
                InterventionKind.YEARLY_SERVICE,
                contract.visitsPerYear() == 1
                        ? "Visite d’entretien de l’année"
                        : "Visite d’entretien n° " + number + " de l’année",
                contract.customer().id(),
                contract.site().id(),
                null,
                contract.id(),
                window);
    }

    private static boolean isUnplanned(ContractVisit visit, List<VisitView> views) {
        return views.stream()
                .anyMatch(view -> view.id().equals(visit.id()) && view.stage().isUnplanned());
    }

    private Outlook outlook(ContractView contract, TermView term, int askDays) {
        List<VisitView> left = book.ofTerm(term.id()).stream()
                .filter(view -> view.stage().isUnplanned())
                .sorted(Comparator.comparing(VisitView::dueTo).thenComparing(VisitView::number))
                .toList();
        // A contract that was ended while this was reckoned waits for nothing more.
        LocalDate last =
                contract.isActive() ? term.endsOn() : Paris.today(clock).minusDays(1);
        Instant overAt = Paris.opening(last.plusDays(1));
        if (left.isEmpty()) {
            return new Outlook(0, null, null, overAt);
        }
        VisitView next = left.get(0);
        LocalDate askOn = next.dueTo().minusDays(askDays);
        LocalDate tomorrow = Paris.today(clock).plusDays(1);
        // What was just put off by a few days is not asked for again on the same day.
        boolean tooSoon = askOn.isBefore(tomorrow) && records.get(next.id()).isAgreed();
        return new Outlook(left.size(), next.id(), Paris.opening(tooSoon ? tomorrow : askOn), overAt);
    }
}
