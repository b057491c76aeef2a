package fr.duret.maintenance.processes.workshop;

import java.io.Serial;

/** A text that is no model of its kind; the checks of the models say where and why. */
public class UnreadableModel extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableModel(String message, Throwable cause) {
        super(message, cause);
    }
}
