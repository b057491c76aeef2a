package fr.duret.maintenance.contracts;

import fr.duret.maintenance.shared.Conditions;
import fr.duret.maintenance.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Many contracts at a time, to be read: by deadline, and counted. */
@Service
public class ContractList {

    private static final String LATEST_TERM = """
            FROM contract c
            JOIN contract_term t ON t.contract_id = c.id
             AND t.number = (SELECT max(number) FROM contract_term WHERE contract_id = c.id)
            """;

    private final JdbcClient database;

    ContractList(JdbcClient database) {
        this.database = database;
    }

    /** The contracts that the filter lets through, the next deadline first. */
    public PageOfContracts find(ContractFilter filter) {
        Conditions found = new Conditions()
                .and("c.status = :status", "status", filter.status())
                .and("c.plan = :plan", "plan", filter.plan())
                .and("c.tacit = :tacit", "tacit", filter.tacit())
                .and("t.ends_on >= :from", "from", filter.from())
                .and("t.ends_on <= :to", "to", filter.to())
                .with("limit", filter.pageSize())
                .with("offset", (long) filter.page() * filter.pageSize());
        long total = database.sql("SELECT count(*) " + LATEST_TERM + found.where())
                .params(found.values())
                .query(Long.class)
                .single();
        List<ContractRow> rows = database.sql("SELECT c.*, t.ends_on, t.annual_price, t.declined_on " + LATEST_TERM
                        + found.where() + " ORDER BY t.ends_on, c.reference LIMIT :limit OFFSET :offset")
                .params(found.values())
                .query(ContractList::row)
                .list();
        return new PageOfContracts(rows, total);
    }

    /** The contracts of those customers that run. */
    public List<ContractRow> runningOf(Collection<UUID> customerIds) {
        return customerIds.isEmpty()
                ? List.of()
                : database.sql("SELECT c.*, t.ends_on, t.annual_price, t.declined_on " + LATEST_TERM
                                + " WHERE c.status = 'ACTIVE' AND c.customer_id IN (:customers)")
                        .param("customers", customerIds)
                        .query(ContractList::row)
                        .list();
    }

    /** The contracts whose reference begins like that, by reference. */
    public List<ContractRow> startingWith(String reference, int limit) {
        Conditions found =
                new Conditions().startingWith("c.reference", reference).with("limit", limit);
        return database.sql("SELECT c.*, t.ends_on, t.annual_price, t.declined_on " + LATEST_TERM + found.where()
                        + " ORDER BY c.reference LIMIT :limit")
                .params(found.values())
                .query(ContractList::row)
                .list();
    }

    /** How many terms end between these days and are open, renewed or declined by now. */
    public long endingBetween(LocalDate from, LocalDate to) {
        return count("outcome IS DISTINCT FROM 'TERMINATED'", from, to);
    }

    /** How many of the terms that end between these days are renewed already. */
    public long renewedBetween(LocalDate from, LocalDate to) {
        return count("outcome = 'RENEWED'", from, to);
    }

    private long count(String condition, LocalDate from, LocalDate to) {
        return database.sql("SELECT count(*) FROM contract_term WHERE ends_on BETWEEN :from AND :to AND " + condition)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    /** The open terms that end in each of the coming weeks, this one first; weeks without any are there too. */
    public List<WeekOfDeadlines> weeks(LocalDate today, int count) {
        LocalDate first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<LocalDate, WeekOfDeadlines> busy = database
                .sql("""
                        SELECT date_trunc('week', t.ends_on)::date AS monday,
                               count(*) FILTER (WHERE NOT c.tacit) AS asked, count(*) FILTER (WHERE c.tacit) AS tacit
                        FROM contract_term t JOIN contract c ON c.id = t.contract_id
                        WHERE t.outcome IS NULL AND t.ends_on >= :today AND t.ends_on < :end
                        GROUP BY monday
                        """)
                .param("today", today)
                .param("end", first.plusWeeks(count))
                .query((row, number) -> new WeekOfDeadlines(
                        row.getObject("monday", LocalDate.class), row.getInt("asked"), row.getInt("tacit")))
                .list()
                .stream()
                .collect(Collectors.toMap(WeekOfDeadlines::monday, Function.identity()));
        List<WeekOfDeadlines> weeks = new ArrayList<>();
        for (int week = 0; week < count; week++) {
            LocalDate monday = first.plusWeeks(week);
            weeks.add(busy.getOrDefault(monday, new WeekOfDeadlines(monday, 0, 0)));
        }
        return weeks;
    }

    private static ContractRow row(ResultSet row, int number) throws SQLException {
        return new ContractRow(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("customer_id", UUID.class),
                row.getObject("site_id", UUID.class),
                Plan.valueOf(row.getString("plan")),
                row.getBoolean("tacit"),
                ContractStatus.valueOf(row.getString("status")),
                row.getObject("ends_on", LocalDate.class),
                new Money(row.getBigDecimal("annual_price")),
                row.getObject("declined_on", LocalDate.class),
                row.getObject("terminated_on", LocalDate.class));
    }
}
