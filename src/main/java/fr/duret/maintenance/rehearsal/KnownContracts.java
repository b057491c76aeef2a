package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.contracts.ContractView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Knows the contract that something is about, by whatever id the thing has; it asks nobody and disturbs nothing. */
@Component
@Profile("rehearsal")
class KnownContracts {

    private final Map<UUID, KnownContract> bySubject = new HashMap<>();

    /** Remembers a contract that has just been read. */
    KnownContract remember(ContractView contract) {
        return bySubject.computeIfAbsent(contract.id(), id -> KnownContract.of(contract));
    }

    /** Remembers that something else, such as a declared termination, is about that contract. */
    void remember(UUID subject, UUID contractId) {
        KnownContract contract = bySubject.get(contractId);
        if (contract != null) {
            bySubject.put(subject, contract);
        }
    }

    /** The contract that the subject is, or is about. */
    Optional<KnownContract> about(@Nullable UUID subject) {
        return Optional.ofNullable(subject).map(bySubject::get);
    }
}
