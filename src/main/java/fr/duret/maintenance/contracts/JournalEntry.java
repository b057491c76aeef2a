package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One line of a contract's history; it is written once and stays. */
@Entity
@Table(name = "contract_journal")
class JournalEntry implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column
    private UUID contractId;

    @Column
    private UUID termId;

    @Column
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column
    private JournalKind kind;

    @Column
    private String author;

    private @Nullable String note;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init")
    protected JournalEntry() {}

    JournalEntry(UUID contractId, UUID termId, Instant at, JournalKind kind, String author, @Nullable String note) {
        this.id = Ids.next();
        this.contractId = contractId;
        this.termId = termId;
        this.at = at;
        this.kind = kind;
        this.author = author;
        this.note = note;
    }

    @PostLoad
    @PostPersist
    void becomeStored() {
        stored = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    UUID contractId() {
        return contractId;
    }

    HistoryLine line() {
        return new HistoryLine(at, kind.label(), author, note);
    }
}
