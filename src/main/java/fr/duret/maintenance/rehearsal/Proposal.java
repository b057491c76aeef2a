package fr.duret.maintenance.rehearsal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote of the invented year in all its versions, from the idea of it to its end. */
final class Proposal {

    /**
     * How it is meant to go.
     *
     * @param author who makes it
     * @param atHome whether that is at the customer's
     * @param urgent whether the customer expressly asked for somebody at once
     * @param rebate in percent of the whole
     * @param revised whether a new version shall replace the first
     */
    record Manner(String author, boolean atHome, boolean urgent, int rebate, boolean revised) {}

    private final String name;
    private final Wish wish;
    private final Visit.Place place;
    private final LocalDate day;
    private final Manner manner;
    private @Nullable UUID id;

    /**
     * @param name stays the same whatever else happens in the year; everything about it is drawn from it
     * @param day the day on which it is made
     */
    Proposal(String name, Wish wish, Visit.Place place, LocalDate day, Manner manner) {
        this.name = name;
        this.wish = wish;
        this.place = place;
        this.day = day;
        this.manner = manner;
    }

    /** It is written, or written anew in another version. */
    void written(UUID version) {
        id = version;
    }

    String name() {
        return name;
    }

    Wish wish() {
        return wish;
    }

    Visit.Place place() {
        return place;
    }

    LocalDate day() {
        return day;
    }

    Manner manner() {
        return manner;
    }

    /** Its newest version. */
    UUID id() {
        return Objects.requireNonNull(id, () -> name + " is not written");
    }
}
