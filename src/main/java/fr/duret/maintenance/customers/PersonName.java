package fr.duret.maintenance.customers;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's name, as an envelope and the beginning of a letter write it. */
record PersonName(@Nullable Civility civility, @Nullable String firstName, String lastName) {

    /** « Mme Odette Burnet ». */
    String full() {
        return Stream.of(civility == null ? null : civility.abbreviation(), firstName, lastName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** « Madame Burnet »; « Madame, Monsieur » where we do not know. */
    String greeting() {
        return civility == null ? Customer.GREETING_OF_ANYBODY : civility.greeting(lastName);
    }
}
