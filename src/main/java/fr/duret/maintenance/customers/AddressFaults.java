package fr.duret.maintenance.customers;

import fr.duret.maintenance.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers which addresses do not work. A mark names the address: once the customer has another one, it is void without
 * anybody lifting it.
 */
@Service
public class AddressFaults {

    private final JdbcClient database;
    private final Clock clock;

    AddressFaults(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Marks the address, if it is still the customer's; the first mark stays, with its date. */
    @Transactional
    public void mark(UUID customerId, Channel channel, String address, AddressFault.Reason reason) {
        database.sql("""
                        INSERT INTO address_fault (customer_id, channel, address, reason, since)
                        SELECT id, :channel, :address, :reason, :now FROM customer
                        WHERE id = :customer AND lower(CASE :channel WHEN 'EMAIL' THEN email WHEN 'SMS' THEN mobile END)
                                                 = lower(:address)
                        ON CONFLICT (customer_id, channel) DO UPDATE
                        SET address = excluded.address, reason = excluded.reason, since = excluded.since
                        WHERE lower(address_fault.address) <> lower(excluded.address)
                        """)
                .param("customer", customerId)
                .param("channel", channel.name())
                .param("address", address)
                .param("reason", reason.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes the mark away; refused as {@code address-not-marked} if there is none. */
    @Transactional
    public void clear(UUID customerId, Channel channel) {
        int cleared = database.sql("DELETE FROM address_fault WHERE customer_id = ? AND channel = ?")
                .params(customerId, channel.name())
                .update();
        if (cleared == 0) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "address-not-marked",
                    "Cette adresse n’est pas en erreur",
                    "Quelqu’un l’a peut-être déjà rétablie. Rechargez la fiche du client.");
        }
    }

    /** The customer's addresses that do not work. */
    @Transactional(readOnly = true)
    public List<AddressFault> of(UUID customerId) {
        return database.sql("""
                        SELECT f.channel, f.reason, f.since FROM address_fault f JOIN customer c ON c.id = f.customer_id
                        WHERE f.customer_id = ?
                          AND lower(f.address) = lower(CASE f.channel WHEN 'EMAIL' THEN c.email ELSE c.mobile END)
                        ORDER BY f.channel
                        """).param(customerId).query(AddressFaults::fault).list();
    }

    private static AddressFault fault(ResultSet row, int number) throws SQLException {
        return new AddressFault(
                Channel.valueOf(row.getString("channel")),
                AddressFault.Reason.valueOf(row.getString("reason")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
