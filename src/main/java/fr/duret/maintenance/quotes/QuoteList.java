package fr.duret.maintenance.quotes;

import fr.duret.maintenance.shared.Conditions;
import fr.duret.maintenance.shared.Moments;
import fr.duret.maintenance.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Many quotes at a time, to be read. */
@Service
public class QuoteList {

    private static final String FROM = " FROM quote q JOIN customer c ON c.id = q.customer_id ";
    private static final String NEWEST_FIRST = " ORDER BY q.drafted_on DESC, q.id DESC";

    private final JdbcClient database;

    QuoteList(JdbcClient database) {
        this.database = database;
    }

    /** The quotes that the filter lets through, the newest first. */
    public List<QuoteRow> find(QuoteFilter filter) {
        Conditions found = conditions(filter)
                .with("limit", filter.pageSize())
                .with("offset", (long) filter.page() * filter.pageSize());
        return database.sql("SELECT q.*" + FROM + found.where() + NEWEST_FIRST + " LIMIT :limit OFFSET :offset")
                .params(found.values())
                .query(QuoteList::row)
                .list();
    }

    /** How many they are. */
    public long count(QuoteFilter filter) {
        Conditions found = conditions(filter);
        return database.sql("SELECT count(*)" + FROM + found.where())
                .params(found.values())
                .query(Long.class)
                .single();
    }

    /** How all quotes get on, or one author's. */
    public QuoteFigures figures(@Nullable String author) {
        Conditions of = new Conditions().and("author = :author", "author", author);
        List<QuoteFigures.OfState> states = database.sql("SELECT state, count(*) AS number, sum(net + vat) AS gross"
                        + " FROM quote" + of.where() + " GROUP BY state")
                .params(of.values())
                .query((row, number) -> new QuoteFigures.OfState(
                        QuoteState.valueOf(row.getString("state")),
                        row.getLong("number"),
                        new Money(row.getBigDecimal("gross"))))
                .list();
        List<QuoteFigures.Reason> reasons = database.sql("SELECT reason, count(*) AS number FROM quote" + of.where()
                        + " AND reason IS NOT NULL GROUP BY reason ORDER BY number DESC, reason LIMIT 8")
                .params(of.values())
                .query((row, number) -> new QuoteFigures.Reason(row.getString("reason"), row.getLong("number")))
                .list();
        return new QuoteFigures(
                states.stream()
                        .sorted(Comparator.comparing(QuoteFigures.OfState::state))
                        .toList(),
                reasons);
    }

    /** Those that wait for the manager. */
    public List<QuoteRow> waitingForApproval() {
        return database.sql("SELECT q.* FROM quote q WHERE q.state = 'DRAFT' AND q.approval = 'ASKED'" + NEWEST_FIRST)
                .query(QuoteList::row)
                .list();
    }

    /** The quotes whose number begins like that, by number; of each its last version. */
    public List<QuoteRow> startingWith(String number, int limit) {
        Conditions found = new Conditions().startingWith("q.number", number).with("limit", limit);
        return database.sql("SELECT DISTINCT ON (q.number) q.* FROM quote q" + found.where()
                        + " ORDER BY q.number, q.edition DESC LIMIT :limit")
                .params(found.values())
                .query(QuoteList::row)
                .list();
    }

    /** Every quote of a customer, the newest first. */
    public List<QuoteRow> ofCustomer(UUID customerId) {
        return database.sql("SELECT q.* FROM quote q WHERE q.customer_id = ?" + NEWEST_FIRST)
                .param(customerId)
                .query(QuoteList::row)
                .list();
    }

    /** What became of all the customer's quotes that have left. */
    public List<QuoteMilestone> milestones(UUID customerId) {
        return database.sql("""
                        SELECT q.id, q.number, q.edition, q.replaces_id, q.subject, became.*
                        FROM quote q CROSS JOIN LATERAL (VALUES
                            ('SENT', q.sent_at, NULL, NULL),
                            ('SIGNED', q.signed_at, q.signed_by, NULL),
                            (q.state, q.ended_at, NULL, q.reason)) became (state, at, signed_by, reason)
                        WHERE q.customer_id = ? AND became.at IS NOT NULL
                        """)
                .param(customerId)
                .query((row, number) -> new QuoteMilestone(
                        row.getObject("id", UUID.class),
                        new QuoteName(
                                        row.getString("number"),
                                        row.getInt("edition"),
                                        row.getObject("replaces_id", UUID.class))
                                .inFull(),
                        row.getString("subject"),
                        QuoteState.valueOf(row.getString("state")),
                        Moments.in(row, "at"),
                        row.getString("signed_by"),
                        row.getString("reason")))
                .list();
    }

    private static Conditions conditions(QuoteFilter filter) {
        return new Conditions()
                .and("q.state = :state", "state", filter.state())
                .and("q.author = :author", "author", filter.author())
                .containing(
                        "concat_ws(' ', q.number, q.subject, c.company_name, c.last_name, c.first_name)",
                        filter.text());
    }

    private static QuoteRow row(ResultSet row, int number) throws SQLException {
        String approval = row.getString("approval");
        return new QuoteRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getInt("edition"),
                QuoteState.valueOf(row.getString("state")),
                row.getString("subject"),
                row.getObject("customer_id", UUID.class),
                row.getString("author"),
                row.getObject("drafted_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                approval == null ? null : Approval.valueOf(approval),
                new Money(row.getBigDecimal("net").add(row.getBigDecimal("vat"))));
    }
}
