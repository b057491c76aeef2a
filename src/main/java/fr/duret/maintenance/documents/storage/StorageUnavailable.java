package fr.duret.maintenance.documents.storage;

import fr.duret.maintenance.shared.OutOfReach;
import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;

/** The place where documents lie does not answer. Nothing is lost; a step that needed it is tried again. */
public class StorageUnavailable extends Refusal implements OutOfReach {

    @Serial
    private static final long serialVersionUID = 1L;

    StorageUnavailable(String where, Throwable cause) {
        super(
                Kind.UNAVAILABLE,
                "storage-unavailable",
                "Les documents sont momentanément inaccessibles",
                "Le stockage des documents ne répond pas. Rien n'est perdu : réessayez dans quelques minutes.");
        initCause(new IllegalStateException("The document store " + where + " does not answer", cause));
    }
}
