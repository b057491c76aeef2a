package fr.duret.maintenance.contracts;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;

/** Writes down what happens to contracts, and who did it. */
@Component
class Journal {

    /** The lines as they are stored. */
    interface Lines extends JpaRepository<JournalEntry, UUID> {
        List<JournalEntry> findByContractIdOrderByAtDescIdDesc(UUID contractId);
    }

    private final Lines lines;
    private final Clock clock;

    Journal(Lines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    void write(Contract contract, ContractTerm term, JournalKind kind, String author, @Nullable String note) {
        String kept = note == null || note.isBlank() ? null : note.strip();
        lines.save(new JournalEntry(contract.id(), term.id(), clock.instant(), kind, author, kept));
    }

    List<HistoryLine> of(UUID contractId) {
        return lines.findByContractIdOrderByAtDescIdDesc(contractId).stream()
                .map(JournalEntry::line)
                .toList();
    }
}
