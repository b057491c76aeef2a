package fr.duret.maintenance.faults;

/** When in a step its machine dies. */
enum DoomedInstant {
    /** Its job is taken and its transaction open; nothing is done. */
    BEFORE,
    /** All is done and written, and nothing is committed. */
    WORKED,
    /** All is committed, and the next step has not begun. */
    COMMITTED
}
