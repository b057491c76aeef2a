package fr.duret.maintenance.customers;

/** How a customer wants to hear from the company. */
public enum Channel {
    EMAIL,
    SMS,
    LETTER
}
