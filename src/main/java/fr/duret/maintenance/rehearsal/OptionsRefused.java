package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.shared.French;
import java.io.Serial;

/** The options of a rehearsal do not make sense; the message says why, in French. */
final class OptionsRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OptionsRefused(String message) {
        super(French.typeset(message));
    }
}
