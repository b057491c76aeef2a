package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.shared.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What somebody decides on an occasion. It depends on the seed, on who it is and on the occasion alone, never on what
 * was drawn before: one event more in a life changes nobody else's, and two models can be compared.
 */
final class Fate {

    private static final double RANGE = 1L << 53;

    private final String occasion;

    private Fate(String occasion) {
        this.occasion = occasion;
    }

    /** @param who a human reference, such as the contract's number */
    static Fate of(long seed, String who, String occasion) {
        return new Fate(seed + "|" + who + "|" + occasion);
    }

    /** A number from 0 up to, never reaching, 1; each question about the occasion has its own. */
    double share(String question) {
        return (bits(question) >>> 11) / RANGE;
    }

    /** A whole number from 0 up to, never reaching, the bound. */
    int below(int bound, String question) {
        return (int) (share(question) * bound);
    }

    boolean happens(double probability, String question) {
        return share(question) < probability;
    }

    <T> T any(List<T> choices, String question) {
        return choices.get(below(choices.size(), question));
    }

    private long bits(String question) {
        byte[] asked = (occasion + "|" + question).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.digest(asked)).getLong();
    }
}
