package fr.duret.maintenance.notifications.standin;

import java.time.Duration;

/**
 * What the stand-in does to the next requests that would hand over a message; look-ups are always answered.
 *
 * @param value milliseconds for {@code DELAY}, the HTTP status for {@code ANSWER}, otherwise nothing
 * @param times for how many requests, afterwards it takes messages again; 0 until told otherwise
 */
public record Behaviour(Kind kind, int value, int times) {

    /** The ways in which a provider fails. */
    public enum Kind {
        /** Takes the message and says so. */
        TAKE,
        /** Takes the message at once, and says so late. */
        DELAY,
        /** Breaks the connection and has taken nothing. */
        BREAK_BEFORE,
        /** Takes the message and breaks the connection. */
        BREAK_AFTER,
        /** Takes nothing and answers with a status. */
        ANSWER,
        /** Takes the message, breaks the connection, and will not know of the message when asked. */
        FORGET
    }

    public static Behaviour take() {
        return new Behaviour(Kind.TAKE, 0, 0);
    }

    public static Behaviour delay(Duration delay) {
        return new Behaviour(Kind.DELAY, Math.toIntExact(delay.toMillis()), 0);
    }

    public static Behaviour breakBefore() {
        return new Behaviour(Kind.BREAK_BEFORE, 0, 0);
    }

    public static Behaviour breakAfter() {
        return new Behaviour(Kind.BREAK_AFTER, 0, 0);
    }

    public static Behaviour answer(int status) {
        return new Behaviour(Kind.ANSWER, status, 0);
    }

    public static Behaviour forget() {
        return new Behaviour(Kind.FORGET, 0, 0);
    }

    /** The same, for so many requests only. */
    public Behaviour times(int requests) {
        return new Behaviour(kind, value, requests);
    }

    boolean takes() {
        return kind != Kind.ANSWER && kind != Kind.BREAK_BEFORE;
    }
}
