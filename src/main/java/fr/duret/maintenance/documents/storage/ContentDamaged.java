package fr.duret.maintenance.documents.storage;

import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;

/** A document's content is not what was stored; it is not served. */
public class ContentDamaged extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ContentDamaged(String fingerprint, String why) {
        super(
                Kind.DAMAGED,
                "document-damaged",
                "Ce document est abîmé",
                "Son contenu n'est plus celui qui a été archivé (empreinte " + fingerprint.substring(0, 12)
                        + "…) ; il n'est pas affiché. Demandez au responsable de l'informatique de le reprendre dans la"
                        + " dernière sauvegarde.");
        initCause(new IllegalStateException("The content " + fingerprint + ": " + why));
    }

    ContentDamaged(String fingerprint, Exception cause) {
        this(fingerprint, String.valueOf(cause.getMessage()));
        addSuppressed(cause);
    }
}
