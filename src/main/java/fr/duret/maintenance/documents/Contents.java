package fr.duret.maintenance.documents;

import fr.duret.maintenance.documents.storage.Vault;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which contents belong to a document. Keeping and removing one wait for each other, whichever node does it. */
@Component
class Contents {

    private final JdbcClient database;
    private final Vault vault;

    Contents(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Holds everybody else off that content until this transaction ends. */
    void lock(String sha256) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 4))")
                .param(sha256)
                .query((row, number) -> 1)
                .single();
    }

    /** Removes a content that no document has any more; whether it did. */
    @Transactional
    public boolean removeUnlessKept(String sha256) {
        lock(sha256);
        if (!among(List.of(sha256)).isEmpty()) {
            return false;
        }
        return vault.remove(sha256);
    }

    /** Those of the fingerprints that a document has. */
    Set<String> among(Collection<String> fingerprints) {
        return new HashSet<>(
                database.sql("SELECT DISTINCT sha256 FROM document WHERE destroyed_at IS NULL AND sha256 IN (:some)")
                        .param("some", fingerprints)
                        .query(String.class)
                        .list());
    }

    /** Until when a content has to be kept; empty if no document has it. */
    Optional<LocalDate> keepUntil(String sha256) {
        return database.sql("SELECT max(keep_until) FROM document WHERE destroyed_at IS NULL AND sha256 = ?")
                .param(sha256)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** The fingerprint of every document's content. */
    List<String> all() {
        return database.sql("SELECT DISTINCT sha256 FROM document WHERE destroyed_at IS NULL")
                .query(String.class)
                .list();
    }
}
