package fr.duret.maintenance.billing;

import fr.duret.maintenance.shared.Conditions;
import fr.duret.maintenance.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Many invoices at a time, to be read. */
@Service
public class InvoiceList {

    private static final String FROM = " FROM invoice i JOIN customer c ON c.id = i.customer_id ";
    private static final String SUM = " coalesce(sum(i.net + i.vat) FILTER";
    private static final String NEWEST_FIRST = " ORDER BY i.created_at DESC, i.id DESC";

    private final JdbcClient database;

    InvoiceList(JdbcClient database) {
        this.database = database;
    }

    /** The invoices and credit notes that the filter lets through, the newest first. */
    public PageOfInvoices find(InvoiceFilter filter) {
        Conditions found = conditions(filter)
                .with("limit", filter.pageSize())
                .with("offset", (long) filter.page() * filter.pageSize());
        List<InvoiceRow> rows = database.sql(
                        "SELECT i.*" + FROM + found.where() + NEWEST_FIRST + " LIMIT :limit OFFSET :offset")
                .params(found.values())
                .query(InvoiceList::row)
                .list();
        return database.sql("SELECT count(*) AS total," + SUM + " (WHERE i.number IS NOT NULL), 0) AS gross," + SUM
                        + " (WHERE i.state = 'HELD'), 0) AS held" + FROM + found.where())
                .params(found.values())
                .query((row, number) -> new PageOfInvoices(
                        rows,
                        row.getLong("total"),
                        new Money(row.getBigDecimal("gross")),
                        new Money(row.getBigDecimal("held"))))
                .single();
    }

    private static Conditions conditions(InvoiceFilter filter) {
        YearMonth month = filter.month();
        return new Conditions()
                .and("i.state = :state", "state", filter.state())
                .and("i.kind = :kind", "kind", filter.kind())
                .and("coalesce(i.issued_on, i.served_on) >= :from", "from", month == null ? null : month.atDay(1))
                .and("coalesce(i.issued_on, i.served_on) <= :to", "to", month == null ? null : month.atEndOfMonth())
                .containing(
                        "concat_ws(' ', i.number, i.subject, i.title, c.company_name, c.last_name, c.first_name)",
                        filter.text());
    }

    /** The invoices and credit notes whose number begins like that, by number. */
    public List<InvoiceRow> startingWith(String number, int limit) {
        Conditions found = new Conditions().startingWith("i.number", number).with("limit", limit);
        return database.sql("SELECT i.* FROM invoice i" + found.where() + " ORDER BY i.number LIMIT :limit")
                .params(found.values())
                .query(InvoiceList::row)
                .list();
    }

    /** Every invoice and credit note of a customer, the newest first. */
    public List<InvoiceRow> ofCustomer(UUID customerId) {
        return database.sql("SELECT i.* FROM invoice i WHERE i.customer_id = ?" + NEWEST_FIRST)
                .param(customerId)
                .query(InvoiceList::row)
                .list();
    }

    /** Every invoice and credit note about that, such as an intervention or a quote, the newest first. */
    public List<InvoiceRow> about(UUID subjectId) {
        return database.sql("SELECT i.* FROM invoice i WHERE i.subject_id = ?" + NEWEST_FIRST)
                .param(subjectId)
                .query(InvoiceList::row)
                .list();
    }

    /** The credit note that took that invoice back, if one did. */
    public @Nullable UUID creditNoteOf(UUID invoiceId) {
        return database.sql("SELECT id FROM invoice WHERE credited_id = ?")
                .param(invoiceId)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private static InvoiceRow row(ResultSet row, int number) throws SQLException {
        return new InvoiceRow(
                row.getObject("id", UUID.class),
                InvoiceKind.valueOf(row.getString("kind")),
                InvoiceState.valueOf(row.getString("state")),
                row.getString("number"),
                row.getString("subject"),
                row.getString("title"),
                row.getObject("customer_id", UUID.class),
                row.getBoolean("credited"),
                row.getObject("served_on", LocalDate.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("net").add(row.getBigDecimal("vat"))));
    }
}
