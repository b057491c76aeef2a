package fr.duret.maintenance.catalog;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The price grids by plan and time. */
@Service
public class PriceGrids {

    private final JdbcClient database;

    PriceGrids(JdbcClient database) {
        this.database = database;
    }

    /**
     * The grid that holds on that day.
     *
     * @param plan the name of the customer's plan, such as {@code OR}; absent for a customer without a contract
     */
    public PriceGrid on(LocalDate day, @Nullable String plan) {
        return find(day, plan)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.RULE,
                        "no-price-grid",
                        "Aucun tarif ne s’applique",
                        "Aucune grille tarifaire "
                                + (plan == null ? "sans contrat" : "de la formule " + plan)
                                + " ne couvre ce jour. Complétez les tarifs."));
    }

    /** The grid that holds on that day, if one does. */
    public Optional<PriceGrid> find(LocalDate day, @Nullable String plan) {
        return database.sql("""
                        SELECT labour_hour, travel, emergency FROM price_grid
                        WHERE coalesce(plan, '') = :plan AND :day >= valid_from
                          AND (valid_until IS NULL OR :day <= valid_until)
                        """)
                .param("plan", plan == null ? "" : plan)
                .param("day", day)
                .query((row, number) -> grid(row))
                .optional();
    }

    /** Every grid of that plan, past and to come, the earliest first. */
    public List<ValidGrid> of(@Nullable String plan) {
        return database.sql("SELECT * FROM price_grid WHERE coalesce(plan, '') = ? ORDER BY valid_from")
                .param(plan == null ? "" : plan)
                .query((row, number) -> new ValidGrid(
                        row.getString("plan"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        grid(row)))
                .list();
    }

    private static PriceGrid grid(ResultSet row) throws SQLException {
        return new PriceGrid(
                new Money(row.getBigDecimal("labour_hour")),
                new Money(row.getBigDecimal("travel")),
                new Money(row.getBigDecimal("emergency")));
    }
}
