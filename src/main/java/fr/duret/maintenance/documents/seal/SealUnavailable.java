package fr.duret.maintenance.documents.seal;

import java.io.Serial;

/** A document could not be sealed now; it is not kept unsealed, and the step that wanted it is tried again. */
public class SealUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SealUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
