package fr.duret.maintenance.billing;

import fr.duret.maintenance.interventions.FollowUpOpened;
import fr.duret.maintenance.shared.Moments;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What interventions cost by quotes that customers have signed; it is agreed once and stays. */
@Service
public class AgreedPrices {

    private final JdbcClient database;
    private final Clock clock;

    AgreedPrices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes the prices; agreeing to the same quote again changes nothing. */
    @Transactional
    public void agree(AgreedWork work) {
        int written = database.sql("""
                        INSERT INTO agreed_work (intervention_id, quote_id, quote, title, agreed_at)
                        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(work.interventionId(), work.quoteId(), work.quote(), work.title(), Moments.utc(clock.instant()))
                .update();
        for (int position = 0; written == 1 && position < work.lines().size(); position++) {
            AgreedWork.Line line = work.lines().get(position);
            database.sql("INSERT INTO agreed_line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            work.interventionId(),
                            position,
                            line.kind().name(),
                            line.label(),
                            line.quantity(),
                            line.unit(),
                            line.unitPrice().amount(),
                            line.net().amount(),
                            line.vatRate().name())
                    .update();
        }
    }

    /** Works that were left unfinished keep their price: the visit that goes on with them has it from now on. */
    @EventListener
    void on(FollowUpOpened event) {
        database.sql("""
                        INSERT INTO agreed_visit (intervention_id, quote_id)
                        SELECT intervention_id, quote_id FROM agreed_work WHERE intervention_id = ?
                        """).param(event.interventionId()).update();
        database.sql("UPDATE agreed_work SET intervention_id = ? WHERE intervention_id = ?")
                .params(event.followUpId(), event.interventionId())
                .update();
    }

    /** The prices of works that this visit has left unfinished. */
    @Transactional(readOnly = true)
    public Optional<AgreedWork> leftUnfinishedBy(UUID interventionId) {
        return database.sql("SELECT * FROM agreed_work WHERE quote_id ="
                        + " (SELECT quote_id FROM agreed_visit WHERE intervention_id = ?)")
                .param(interventionId)
                .query((row, number) -> work(row))
                .optional();
    }

    /** Whether a signed quote says what that visit's work costs, be it finished by it or left unfinished. */
    @Transactional(readOnly = true)
    public boolean arePriced(UUID interventionId) {
        return database.sql("SELECT EXISTS (SELECT FROM agreed_work WHERE intervention_id = :id)"
                        + " OR EXISTS (SELECT FROM agreed_visit WHERE intervention_id = :id)")
                .param("id", interventionId)
                .query(Boolean.class)
                .single();
    }

    /** Whether some visit has begun the works of that quote and left them unfinished. */
    @Transactional(readOnly = true)
    public boolean areBegun(UUID quoteId) {
        return database.sql("SELECT EXISTS (SELECT FROM agreed_visit WHERE quote_id = ?)")
                .param(quoteId)
                .query(Boolean.class)
                .single();
    }

    /** The prices of that intervention, if a quote was signed for it. */
    @Transactional(readOnly = true)
    public Optional<AgreedWork> of(UUID interventionId) {
        return database.sql("SELECT * FROM agreed_work WHERE intervention_id = ?")
                .param(interventionId)
                .query((row, number) -> work(row))
                .optional();
    }

    /** The prices by that quote, once it is signed and its intervention is opened. */
    @Transactional(readOnly = true)
    public Optional<AgreedWork> byQuote(UUID quoteId) {
        return database.sql("SELECT * FROM agreed_work WHERE quote_id = ?")
                .param(quoteId)
                .query((row, number) -> work(row))
                .optional();
    }

    private AgreedWork work(ResultSet row) throws SQLException {
        UUID interventionId = row.getObject("intervention_id", UUID.class);
        return new AgreedWork(
                interventionId,
                row.getObject("quote_id", UUID.class),
                row.getString("quote"),
                row.getString("title"),
                lines(interventionId));
    }

    private List<AgreedWork.Line> lines(UUID interventionId) {
        return database.sql("SELECT * FROM agreed_line WHERE intervention_id = ? ORDER BY position")
                .param(interventionId)
                .query((row, number) -> new AgreedWork.Line(
                        LineKind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getBigDecimal("quantity"),
                        row.getString("unit"),
                        new Money(row.getBigDecimal("unit_price")),
                        new Money(row.getBigDecimal("net")),
                        VatRate.valueOf(row.getString("vat_rate"))))
                .list();
    }
}
