package fr.duret.maintenance.surveys;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the answers come to: for the company, for each technician, for a customer. */
@Service
public class Scores {

    private static final String AVERAGES = """
            SELECT count(*) AS answers, round(avg(overall), 2) AS overall, round(avg(punctuality), 2) AS punctuality,
                   round(avg(workmanship), 2) AS workmanship, round(avg(explanations), 2) AS explanations,
                   round(avg(recommendation), 2) AS recommendation,
                   count(*) FILTER (WHERE overall < %s) AS low
            """.formatted(SurveyView.SATISFIED);

    private final JdbcClient database;

    Scores(JdbcClient database) {
        this.database = database;
    }

    /** Averages, from 1 to 5; absent where nobody has answered. */
    public record Score(
            int answers,
            @Nullable BigDecimal overall,
            @Nullable BigDecimal punctuality,
            @Nullable BigDecimal workmanship,
            @Nullable BigDecimal explanations,
            @Nullable BigDecimal recommendation,
            int low) {}

    public Score ofCompany() {
        return database.sql(AVERAGES + "FROM survey WHERE overall IS NOT NULL")
                .query((row, number) -> score(row))
                .single();
    }

    public Score ofCustomer(UUID customerId) {
        return database.sql(AVERAGES + "FROM survey WHERE overall IS NOT NULL AND customer_id = ?")
                .param(customerId)
                .query((row, number) -> score(row))
                .single();
    }

    /** Of every technician that somebody has answered about. */
    public Map<UUID, Score> ofTechnicians() {
        return database
                .sql(AVERAGES + ", technician_id FROM survey WHERE overall IS NOT NULL AND technician_id IS NOT NULL"
                        + " GROUP BY technician_id")
                .query((row, number) -> Map.entry(row.getObject("technician_id", UUID.class), score(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many answered with each score, from 1 to 5. */
    public List<Integer> distribution() {
        return database.sql("""
                        SELECT count(s.id) FROM generate_series(1, 5) score
                        LEFT JOIN survey s ON s.overall = score GROUP BY score ORDER BY score
                        """).query(Integer.class).list();
    }

    private static Score score(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Score(
                row.getInt("answers"),
                row.getBigDecimal("overall"),
                row.getBigDecimal("punctuality"),
                row.getBigDecimal("workmanship"),
                row.getBigDecimal("explanations"),
                row.getBigDecimal("recommendation"),
                row.getInt("low"));
    }
}
