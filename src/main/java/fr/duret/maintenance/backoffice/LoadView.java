package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.Load;
import fr.duret.maintenance.rehearsal.runs.RehearsedYear.Loads;
import fr.duret.maintenance.shared.French;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** By which load the days of a rehearsal are coloured. */
enum LoadView {
    ALL("tout", "Tout", List.of(Load.values())),
    EMAIL("e-mails", "E-mails", List.of(Load.EMAIL)),
    SMS("sms", "SMS", List.of(Load.SMS)),
    LETTER("courriers", "Courriers", List.of(Load.LETTER)),
    CALL("appels", "Appels", List.of(Load.CALL));

    private final String value;
    private final String label;
    private final List<Load> loads;

    LoadView(String value, String label, List<Load> loads) {
        this.value = value;
        this.label = label;
        this.loads = loads;
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

    List<Load> loads() {
        return loads;
    }

    long count(Loads day) {
        return loads.stream().mapToLong(day::of).sum();
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
