package fr.duret.maintenance.planning;

/** The half of the day that a customer prefers; noon parts them. */
public enum HalfDay {
    MORNING,
    AFTERNOON
}
