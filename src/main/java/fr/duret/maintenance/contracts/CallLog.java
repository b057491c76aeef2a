package fr.duret.maintenance.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what came of the calls to customers. */
@Service
public class CallLog {

    private final Contracts contracts;
    private final Journal journal;

    CallLog(Contracts contracts, Journal journal) {
        this.contracts = contracts;
        this.journal = journal;
    }

    @Transactional
    public void record(UUID termId, CallAnswer answer, String author, @Nullable String note) {
        Contract contract = contracts.ofTerm(termId);
        String told = note == null || note.isBlank() ? answer.label() : answer.label() + " : " + note.strip();
        journal.write(contract, contract.term(termId), JournalKind.CALLED, author, told);
    }
}
