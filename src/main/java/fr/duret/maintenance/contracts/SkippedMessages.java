package fr.duret.maintenance.contracts;

import fr.duret.maintenance.notifications.MessageSkipped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a contract's history say what its customer did not get, and why. */
@Component
class SkippedMessages {

    private final Contracts contracts;
    private final Journal journal;

    SkippedMessages(Contracts contracts, Journal journal) {
        this.contracts = contracts;
        this.journal = journal;
    }

    @EventListener
    @Transactional
    void on(MessageSkipped event) {
        if ("contract-term".equals(event.about())) {
            Contract contract = contracts.ofTerm(event.subjectId());
            String missing = switch (event.channel()) {
                case SMS -> "pas de numéro de mobile";
                case EMAIL -> "pas d’adresse e-mail";
                case LETTER -> "pas d’adresse postale";
            };
            journal.write(
                    contract,
                    contract.term(event.subjectId()),
                    JournalKind.NOT_WRITTEN,
                    "Échéancier",
                    event.title() + "\u202f: " + missing);
        }
    }
}
