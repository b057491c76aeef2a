package fr.duret.maintenance.visits;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.interventions.Dispatch;
import fr.duret.maintenance.interventions.DueWindow;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody decides about visits that were not made in their time, or that a contract no longer needs. */
@Service
@Transactional
public class VisitDecisions {

    private static final int CARRIED_FOR = 60;

    private final VisitRecords records;
    private final VisitBook book;
    private final ContractBook contracts;
    private final Dispatch dispatch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitDecisions(
            VisitRecords records,
            VisitBook book,
            ContractBook contracts,
            Dispatch dispatch,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.book = book;
        this.contracts = contracts;
        this.dispatch = dispatch;
        this.events = events;
        this.clock = clock;
    }

    /** The customer wishes the visit until that day. */
    public void postpone(UUID visitId, LocalDate until) {
        ContractVisit visit = records.get(visitId);
        visit.postpone(until);
        dispatch.await(Objects.requireNonNull(visit.interventionId()), visit.window());
    }

    /** The customer does not want the visit; saying it again changes nothing. */
    public void waive(UUID visitId, String why, String author) {
        ContractVisit visit = records.get(visitId);
        if (visit.state() == ContractVisit.State.OPEN) {
            visit.waive();
            dispatch.cancel(Objects.requireNonNull(visit.interventionId()), why, author);
        }
    }

    /**
     * The term is over, or its contract was ended: what nobody has planned is withdrawn where the contract ends.
     *
     * @return how many visits are left for somebody to decide about
     */
    public int close(UUID termId) {
        ContractView contract = contracts.contractOfTerm(termId);
        boolean goesOn = goesOn(contract, termId);
        for (VisitView visit : book.ofTerm(termId)) {
            if (visit.stage().isUnplanned() && !goesOn) {
                cancel(visit, "Le contrat a pris fin", VisitPlanning.AUTHOR);
            }
        }
        records.flush();
        return left(termId).size();
    }

    /** Visits that were owed and not planned by the end of a renewed term, or that are planned after the contract's end. */
    public List<VisitView> left(UUID termId) {
        ContractView contract = contracts.contractOfTerm(termId);
        boolean goesOn = goesOn(contract, termId);
        LocalDate ended = contract.terminatedOn();
        LocalDate last = ended == null ? contract.term(termId).endsOn() : ended;
        return book.ofTerm(termId).stream()
                .filter(visit -> {
                    LocalDate on = visit.on();
                    return goesOn
                            ? visit.stage().isUnplanned()
                            : visit.stage() == VisitStage.PLANNED && on != null && on.isAfter(last);
                })
                .toList();
    }

    /** What is left stays: planned visits are made all the same, others are owed in the next term. */
    public void keep(UUID termId) {
        ContractView contract = contracts.contractOfTerm(termId);
        if (!goesOn(contract, termId)) {
            return;
        }
        UUID next = contract.last().id();
        LocalDate until = Paris.today(clock).plusDays(CARRIED_FOR);
        for (VisitView view : left(termId)) {
            ContractVisit visit = records.get(view.id());
            visit.carryOver(next, records.findByTermIdOrderByNumber(next).size() + 1, until);
            records.flush();
            dispatch.await(
                    Objects.requireNonNull(visit.interventionId()),
                    new DueWindow(visit.window().from(), until));
        }
        events.publishEvent(new VisitsCarriedOver(contract.id(), next));
    }

    /** What is left is cancelled. */
    public void cancelLeft(UUID termId, String why, String author) {
        left(termId).forEach(visit -> cancel(visit, why, author));
    }

    private void cancel(VisitView view, String why, String author) {
        ContractVisit visit = records.get(view.id());
        visit.withdraw();
        dispatch.cancel(Objects.requireNonNull(visit.interventionId()), why, author);
    }

    private static boolean goesOn(ContractView contract, UUID termId) {
        return contract.isActive() && !contract.last().id().equals(termId);
    }
}
