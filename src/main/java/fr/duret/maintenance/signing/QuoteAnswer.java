package fr.duret.maintenance.signing;

import java.util.Arrays;
import java.util.Optional;

/** What came of a conversation about a quote that was lost or taken back. */
public enum QuoteAnswer {
    NEW_VERSION("new-version"),
    LOST("lost"),
    UNREACHABLE("unreachable"),
    /** What is owed for work that had begun is agreed. */
    SETTLED("settled");

    private final String key;

    QuoteAnswer(String key) {
        this.key = key;
    }

    /** The answer that a form names so, if there is one. */
    public static Optional<QuoteAnswer> of(String key) {
        return Arrays.stream(values()).filter(answer -> answer.key.equals(key)).findFirst();
    }
}
