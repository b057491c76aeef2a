package fr.duret.maintenance.signing;

/** Where an attempt to sign stands. */
enum SigningState {
    /** The code is on its way, or not entered yet. */
    WAITING,
    /** A newer code was asked for. */
    REPLACED,
    /** Too many wrong codes. */
    LOCKED,
    SIGNED
}
