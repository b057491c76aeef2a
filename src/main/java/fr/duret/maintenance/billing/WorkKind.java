package fr.duret.maintenance.billing;

/** What kind of work is billed: the contract's cover depends on it. */
public enum WorkKind {
    /** A maintenance visit that the contract promises. */
    CONTRACT_VISIT,
    /** A repair after a breakdown. */
    BREAKDOWN,
    /** Work that puts right what was done before, free by warranty. */
    WARRANTY,
    /** Any other work. */
    OTHER
}
