package fr.duret.maintenance.rehearsal.runs;

import java.util.Arrays;
import java.util.Optional;

/** What a day is heavy with: messages to send, calls and decisions for the office, visits, and quotes to make. */
public enum Load {
    EMAIL("E-mails", "e-mail", "e-mails", "EMAIL"),
    SMS("SMS", "SMS", "SMS", "SMS"),
    LETTER("Courriers", "courrier", "courriers", "LETTER"),
    CALL("Appels", "appel ou décision", "appels ou décisions", "TASK_CREATED"),
    VISIT("Interventions", "intervention", "interventions", "CLOCK_IN"),
    QUOTE("Devis", "devis envoyé", "devis envoyés", "QUOTE_SENT");

    private final String label;
    private final String one;
    private final String many;
    private final String kind;

    Load(String label, String one, String many, String kind) {
        this.label = label;
        this.one = one;
        this.many = many;
        this.kind = kind;
    }

    /** The load that an event of this kind is, if it is one. */
    public static Optional<Load> of(String kind) {
        return Arrays.stream(values()).filter(load -> load.kind.equals(kind)).findFirst();
    }

    /** How a log calls such an event. */
    public String kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    /** One of it. */
    public String one() {
        return one;
    }

    /** Several of it. */
    public String many() {
        return many;
    }
}
