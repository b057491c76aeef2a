package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.Load;
import fr.duret.maintenance.rehearsal.runs.RehearsedYear.Loads;
import fr.duret.maintenance.shared.French;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By which load the days of a rehearsal are coloured. */
enum LoadView {
    ALL("tout", "Tout", null),
    EMAIL("e-mails", "E-mails", Load.EMAIL),
    SMS("sms", "SMS", Load.SMS),
    LETTER("courriers", "Courriers", Load.LETTER),
    CALL("appels", "Appels", Load.CALL),
    VISIT("interventions", "Interventions", Load.VISIT),
    QUOTE("devis", "Devis", Load.QUOTE);

    private final String value;
    private final String label;
    /** Null for all of them. */
    private final @Nullable Load load;

    LoadView(String value, String label, @Nullable Load load) {
        this.value = value;
        this.label = label;
        this.load = load;
    }

    /** What an address calls so; everything for what it does not know. */
    static LoadView of(String value) {
        return Arrays.stream(values())
                .filter(view -> view.value.equals(value))
                .findFirst()
                .orElse(ALL);
    }

    String value() {
        return value;
    }

    String label() {
        return label;
    }

    long count(Loads day) {
        return load == null ? day.total() : day.of(load);
    }

    /** « 12 e-mails, 1 appel ou décision »; « rien » on an empty day. */
    static String words(Loads day) {
        String words = Arrays.stream(Load.values())
                .filter(load -> day.of(load) > 0)
                .map(load -> French.count(day.of(load), load.one(), load.many()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "rien" : words;
    }
}
