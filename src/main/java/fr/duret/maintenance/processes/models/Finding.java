package fr.duret.maintenance.processes.models;

import fr.duret.maintenance.shared.French;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not hold in a model, and where.
 *
 * @param line in the file, from 1; absent if it is nowhere in particular
 * @param element the id of the element in the model
 * @param reason in French: what is wrong, and how to mend it
 */
public record Finding(
        String file, @Nullable Integer line, @Nullable String element, String reason) {

    public Finding {
        reason = French.typeset(reason);
    }

    static Finding of(ModelFile file, String reason) {
        return new Finding(file.name(), null, null, reason);
    }

    /** « contract-lifecycle.bpmn, ligne 12, Task_SendReminder : … ». */
    @Override
    public String toString() {
        return file + (line == null ? "" : ", ligne " + line) + (element == null ? "" : ", " + element) + "\u202f: "
                + reason;
    }
}
