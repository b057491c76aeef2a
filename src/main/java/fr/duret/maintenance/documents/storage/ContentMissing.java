package fr.duret.maintenance.documents.storage;

import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;

/** A document's row is there and its content is not. */
public class ContentMissing extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ContentMissing(String fingerprint) {
        super(
                Kind.DAMAGED,
                "document-missing",
                "Le contenu de ce document manque",
                "Il n'est plus à sa place dans le stockage (empreinte " + fingerprint.substring(0, 12)
                        + "…). Demandez au responsable de l'informatique de le reprendre dans la dernière sauvegarde.");
    }
}
