package fr.duret.maintenance.rehearsal;

import java.nio.file.Path;

/** What differs between two rehearsals. */
public record RunComparison(Path before, Path after) {

    public static RunComparison of(Path before, Path after) {
        return new RunComparison(before, after);
    }

    String text() {
        return "";
    }

    void write(Path folder) {}
}
