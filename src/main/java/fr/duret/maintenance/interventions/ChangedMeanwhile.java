package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;
import java.util.List;
import java.util.Map;

/** Somebody else has changed the intervention since it was read; says what. */
class ChangedMeanwhile extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long version;
    private final transient List<HistoryEntry> changes;

    ChangedMeanwhile(long version, List<HistoryEntry> changes) {
        super(
                Kind.OUTDATED,
                "changed-meanwhile",
                "L'intervention a changé entre-temps",
                "Elle en est à la version " + version
                        + ". Rien n'a été enregistré : relisez-la, puis recommencez si c'est encore utile.");
        this.version = version;
        this.changes = changes;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("version", version, "changes", changes);
    }
}
