package fr.duret.maintenance.documents.storage;

import fr.duret.maintenance.shared.Refusal;
import java.io.Serial;

/** A content is whole, but the master key that it needs is not among the settings. */
public class KeyMissing extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    KeyMissing(String key) {
        super(
                Kind.UNAVAILABLE,
                "document-key-missing",
                "La clé de ce document manque",
                "Il est là, mais sa clé « " + key + " » n'est plus dans les réglages (duret.documents.keys)."
                        + " Demandez au responsable de l'informatique de l'y remettre.");
    }
}
