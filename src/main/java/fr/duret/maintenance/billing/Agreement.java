package fr.duret.maintenance.billing;

/** By what a customer has agreed to pay for time beyond what was planned. */
public enum Agreement {
    /** The contract, as printed, has the hourly rate. */
    CONTRACT,
    /** They signed for it on the spot. */
    AMENDMENT
}
