package fr.duret.maintenance.documents.seal;

import fr.duret.maintenance.shared.OutOfReach;
import java.io.Serial;

/** A document could not be sealed now; it is not kept unsealed, and the step that wanted it is tried again. */
public class SealUnavailable extends RuntimeException implements OutOfReach {

    @Serial
    private static final long serialVersionUID = 1L;

    SealUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
