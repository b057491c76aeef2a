package fr.duret.maintenance.contracts;

import fr.duret.maintenance.notifications.Mailroom;
import fr.duret.maintenance.notifications.MessageExpired;
import fr.duret.maintenance.notifications.Posting;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the notice of a tacit renewal, inside its lawful window or not at all (Code de la consommation, L215-1). */
@Service
public class TacitNotices {

    /** What became of a notice. */
    public enum Outcome {
        /** It is in the outbox, and will leave inside the window. */
        POSTED,
        /** The window is over, and the notice was owed: somebody must decide. */
        MISSED,
        /** The window is over, but a professional was owed no notice. */
        NOT_OWED
    }

    private static final String TEMPLATE = "tacit-renewal-notice";

    private final Contracts contracts;
    private final Mailroom mailroom;
    private final Journal journal;
    private final Clock clock;

    TacitNotices(Contracts contracts, Mailroom mailroom, Journal journal, Clock clock) {
        this.contracts = contracts;
        this.mailroom = mailroom;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome give(UUID termId, Posting.@Nullable Origin origin) {
        Contract contract = contracts.lockedOfTerm(termId);
        ContractTerm term = contract.term(termId);
        NoticeWindow window = contract.noticeWindow(term.endsOn());
        LocalDate today = Paris.today(clock);
        if (today.isBefore(window.opens())) {
            throw new IllegalStateException(
                    "The notice of contract " + contract.reference() + " may not leave before " + window.opens());
        }
        if (window.isOpenOn(today)) {
            post(termId, term.endsOn(), window, origin);
            if (term.notice() != ContractTerm.Notice.SENT) {
                term.noticed(ContractTerm.Notice.SENT);
                journal.write(contract, term, JournalKind.NOTICE_SENT, "Échéancier", null);
            }
            return Outcome.POSTED;
        }
        if (!contract.isProtected()) {
            return Outcome.NOT_OWED;
        }
        term.noticed(ContractTerm.Notice.MISSED);
        journal.write(contract, term, JournalKind.NOTICE_MISSED, "Échéancier", null);
        return Outcome.MISSED;
    }

    /** A notice that did not leave in its window was not given: the customer may leave the renewed term at any time. */
    @EventListener
    @Transactional
    void on(MessageExpired event) {
        UUID contractId = event.contractId();
        if (TEMPLATE.equals(event.template()) && contractId != null) {
            contracts.lock(contractId).ifPresent(this::countAsMissed);
        }
    }

    private void countAsMissed(Contract contract) {
        ContractTerm term = contract.last();
        if (term.isOpen() && contract.isProtected()) {
            term.noticed(ContractTerm.Notice.MISSED);
            journal.write(contract, term, JournalKind.NOTICE_MISSED, "Boîte d’envoi", "L’avis n’est pas parti à temps");
        }
    }

    private void post(UUID termId, LocalDate endsOn, NoticeWindow window, Posting.@Nullable Origin origin) {
        mailroom.post(new Posting(
                TEMPLATE,
                termId,
                TEMPLATE + ":" + termId + ":" + endsOn,
                List.of(),
                Paris.startOf(window.closes().plusDays(1)),
                origin));
    }
}
