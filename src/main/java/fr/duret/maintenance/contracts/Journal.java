package fr.duret.maintenance.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what happens to contracts, and who did it. */
@Component
class Journal {

    private final JournalEntries lines;
    private final Clock clock;

    Journal(JournalEntries lines, Clock clock) {
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

    Map<UUID, List<HistoryLine>> of(Collection<UUID> contractIds) {
        return lines.findByContractIdInOrderByAtDescIdDesc(contractIds).stream()
                .collect(groupingBy(JournalEntry::contractId, mapping(JournalEntry::line, toList())));
    }
}
