package fr.duret.maintenance.catalog;

import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what an hour, a journey and an emergency cost under a plan, from a day on that has not passed. */
@Service
public class GridChanges {

    private static final Money HIGHEST = Money.of("9999.99");

    private final PriceGrids grids;
    private final GridVersions versions;
    private final JdbcClient database;
    private final Clock clock;

    GridChanges(PriceGrids grids, GridVersions versions, JdbcClient database, Clock clock) {
        this.grids = grids;
        this.versions = versions;
        this.database = database;
        this.clock = clock;
    }

    /**
     * From that day on that grid holds for the plan; the one before ends the day before, one from the same day is put
     * right. Refused as {@code grid-period} for a day that has passed, or before a change that is planned already, and as
     * {@code grid-price}.
     *
     * @param plan the name of a plan; absent for customers without a contract
     */
    @Transactional
    public void change(@Nullable String plan, LocalDate from, PriceGrid grid) {
        requirePrices(grid);
        Optional<ValidGrid> last = grids.of(plan).stream().reduce((earlier, later) -> later);
        last.ifPresent(known -> requireLater(from, known));
        requireLater(from, Paris.today(clock));
        boolean known = last.filter(there -> there.from().equals(from)).isPresent();
        if (known && last.get().grid().equals(grid)) {
            return;
        }
        long version = versions.next();
        if (known) {
            database.sql("""
                            UPDATE price_grid SET labour_hour = ?, travel = ?, emergency = ?, changed_in = ?
                            WHERE coalesce(plan, '') = ? AND valid_from = ?
                            """)
                    .params(
                            grid.labourHour().amount(),
                            grid.travel().amount(),
                            grid.emergency().amount(),
                            version,
                            key(plan),
                            from)
                    .update();
            return;
        }
        database.sql("""
                        UPDATE price_grid SET valid_until = ?, changed_in = ?
                        WHERE coalesce(plan, '') = ? AND valid_from < ? AND (valid_until IS NULL OR valid_until >= ?)
                        """)
                .params(from.minusDays(1), version, key(plan), from, from)
                .update();
        database.sql("""
                        INSERT INTO price_grid (id, plan, valid_from, labour_hour, travel, emergency, changed_in)
                        VALUES (:id, :plan, :from, :hour, :travel, :emergency, :version)
                        """)
                .param("id", Ids.next())
                .param("plan", plan)
                .param("from", from)
                .param("hour", grid.labourHour().amount())
                .param("travel", grid.travel().amount())
                .param("emergency", grid.emergency().amount())
                .param("version", version)
                .update();
    }

    private static String key(@Nullable String plan) {
        return plan == null ? "" : plan;
    }

    private static void requireLater(LocalDate from, LocalDate today) {
        if (from.isBefore(today)) {
            throw period("Un tarif ne change pas le passé : choisissez le " + French.date(today) + " ou plus tard.");
        }
    }

    private static void requireLater(LocalDate from, ValidGrid last) {
        if (from.isBefore(last.from())) {
            throw period("Un tarif est déjà prévu à partir du " + French.date(last.from())
                    + " : choisissez ce jour-là, pour le corriger, ou plus tard.");
        }
    }

    private static Refusal period(String detail) {
        return new Refusal(Refusal.Kind.RULE, "grid-period", "Ce jour n'est pas possible", detail);
    }

    private static void requirePrices(PriceGrid grid) {
        boolean impossible = Stream.of(grid.labourHour(), grid.travel(), grid.emergency())
                .anyMatch(price -> price.compareTo(Money.ZERO) < 0 || price.compareTo(HIGHEST) > 0);
        if (impossible || grid.labourHour().compareTo(Money.ZERO) == 0) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "grid-price",
                    "Ce prix n'est pas possible",
                    "L'heure coûte plus de 0 €, le déplacement et l'urgence 0 € ou plus, chacun moins de 10 000 €.");
        }
    }
}
