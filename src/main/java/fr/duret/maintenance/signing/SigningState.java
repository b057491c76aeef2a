package fr.duret.maintenance.signing;

/** Where an attempt to sign stands. */
enum SigningState {
    /** The code is on its way, or not entered yet. */
    WAITING,
    /** Too many wrong codes. */
    LOCKED,
    SIGNED
}
