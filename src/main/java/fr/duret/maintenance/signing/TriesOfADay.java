package fr.duret.maintenance.signing;

import fr.duret.maintenance.quotes.SigningPlace;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what was tried of late to sign a quote, and lets the company begin the count anew. */
@Service
public class TriesOfADay {

    private static final Duration MEMORY = Duration.ofDays(1);

    private record Try(String network, int wrong, SigningState state, Instant at) {}

    private final JdbcClient database;
    private final Clock clock;

    TriesOfADay(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What somebody of the company should know about attempts to sign that quote. */
    @Transactional(readOnly = true)
    public Optional<SigningTries> suspicious(UUID quoteId) {
        return Stream.of(SigningPlace.values())
                .map(place -> of(quoteId, place))
                .filter(SigningTries::areSuspicious)
                .findFirst();
    }

    /** What was tried to sign that quote there. */
    SigningTries of(UUID quoteId, SigningPlace place) {
        return sum(quoteId, place, one -> true);
    }

    /** What was tried of it from the same network. */
    SigningTries of(UUID quoteId, SigningPlace place, Origin from) {
        return sum(quoteId, place, one -> one.network().equals(from.network()));
    }

    private SigningTries sum(UUID quoteId, SigningPlace place, Predicate<Try> counted) {
        List<Try> tries = database
                .sql("""
                        SELECT began_from, wrong, state, began_at FROM signing
                        WHERE quote_id = :quote AND place = :place AND began_at > :since
                          AND began_at > coalesce(
                              (SELECT max(at) FROM signing_reopening WHERE quote_id = :quote), '-infinity')
                        """)
                .param("quote", quoteId)
                .param("place", place.name())
                .param("since", Moments.utc(clock.instant().minus(MEMORY)))
                .query((row, number) -> new Try(
                        new Origin(row.getString("began_from"), "").network(),
                        row.getInt("wrong"),
                        SigningState.valueOf(row.getString("state")),
                        Moments.in(row, "began_at")))
                .list()
                .stream()
                .filter(counted)
                .toList();
        return new SigningTries(
                tries.size(),
                tries.stream().mapToInt(Try::wrong).sum(),
                (int) tries.stream()
                        .filter(one -> one.state() == SigningState.LOCKED)
                        .count(),
                tries.stream().collect(Collectors.groupingBy(Try::network, Collectors.counting())).values().stream()
                        .mapToInt(Long::intValue)
                        .max()
                        .orElse(0),
                tries.stream().map(Try::at).max(Instant::compareTo).orElse(null));
    }

    /** Lets that quote be signed online again, whatever was tried before; codes that are locked stay so. */
    @Transactional
    public void reopen(UUID quoteId, String by) {
        database.sql("INSERT INTO signing_reopening (id, quote_id, author, at) VALUES (?, ?, ?, ?)")
                .params(Ids.next(), quoteId, by, Moments.utc(clock.instant()))
                .update();
    }
}
