package fr.duret.maintenance.technicians;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An electrical qualification, « habilitation » (NF C 18-510), that a technician holds.
 *
 * @param symbol such as « BR » or « B2V »
 * @param obtainedOn none where nobody has entered it
 * @param expiresOn the last day on which it counts; none where nobody has entered it
 */
public record Qualification(
        UUID id,
        String symbol,
        @Nullable LocalDate obtainedOn,
        @Nullable LocalDate expiresOn) {

    /** What a symbol lets its holder do besides: NF C 18-510, article 5.7. */
    private static final Map<String, Set<String>> INCLUDED = Map.of(
            "B1", Set.of("B0"),
            "B1V", Set.of("B1", "B0"),
            "B2", Set.of("B1", "B0"),
            "B2V", Set.of("B2", "B1V", "B1", "B0"),
            "BR", Set.of("BS"));

    /** Whether it counts on that day; one whose date is unknown counts until somebody enters it. */
    public boolean isValidOn(LocalDate day) {
        return expiresOn == null || !day.isAfter(expiresOn);
    }

    /** Every symbol whose work its holder may do. */
    public Set<String> allows() {
        Set<String> symbols = new HashSet<>(INCLUDED.getOrDefault(symbol, Set.of()));
        symbols.add(symbol);
        return symbols;
    }

    /** Whether its holder may do what that symbol is asked for. */
    public boolean covers(String needed) {
        return covers(symbol, needed);
    }

    /** Whether the holder of the one symbol may do what the other is asked for. */
    public static boolean covers(String symbol, String needed) {
        return symbol.equals(needed) || INCLUDED.getOrDefault(symbol, Set.of()).contains(needed);
    }
}
