package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.quotes.QuoteState;
import java.util.Locale;

/** How pages show what has become of a quote. */
final class QuoteWords {

    private QuoteWords() {}

    static Tone tone(QuoteState state) {
        return new Tone(
                state.label().toLowerCase(Locale.FRENCH),
                switch (state) {
                    case DRAFT, REPLACED -> "calm";
                    case SENT -> "open";
                    case SIGNED -> "done";
                    case REFUSED, EXPIRED, WITHDRAWN -> "warn";
                });
    }
}
