package fr.duret.maintenance.imports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a cell says, once it is read: nothing if it was empty or wrong. */
record Cell<T>(@Nullable T orNull) {

    /** What a required cell says; only after its line was found to be right. */
    T get() {
        return Objects.requireNonNull(orNull, "the line was not checked");
    }

    boolean isEmpty() {
        return orNull == null;
    }
}
