package fr.duret.maintenance.processes.workshop;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file of the workshop describes. */
public enum ModelKind {
    PROCESS("Processus", ".bpmn"),
    DECISION("Table de décision", ".dmn"),
    FORM("Formulaire", ".form");

    private final String label;
    private final String suffix;

    ModelKind(String label, String suffix) {
        this.label = label;
        this.suffix = suffix;
    }

    /** The kind that the file's name says, if it says one. */
    public static Optional<ModelKind> ofFile(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> lower.endsWith(kind.suffix))
                .findFirst();
    }

    public String label() {
        return label;
    }

    /** As it stands in addresses, such as {@code process}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
