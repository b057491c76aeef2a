package fr.duret.maintenance.billing;

/** What a manager has laid down about time beyond what was planned. */
public interface OverrunPolicy {

    /** How many minutes beyond what was planned are never billed. */
    int freeMinutes();
}
