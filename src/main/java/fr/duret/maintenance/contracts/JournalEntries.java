package fr.duret.maintenance.contracts;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The lines of all contracts' histories. */
interface JournalEntries extends JpaRepository<JournalEntry, UUID> {

    List<JournalEntry> findByContractIdOrderByAtDescIdDesc(UUID contractId);

    List<JournalEntry> findByContractIdInOrderByAtDescIdDesc(Collection<UUID> contractIds);
}
