package fr.duret.maintenance.billing;

import fr.duret.maintenance.customers.CustomerKind;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether invoices leave at once or wait for the dispatcher's approval: a setting for each kind of customer. */
@Service
public class BillingPolicy {

    private final JdbcClient database;

    BillingPolicy(JdbcClient database) {
        this.database = database;
    }

    public boolean isHeld(CustomerKind kind) {
        return database.sql("SELECT held FROM billing_policy WHERE customer_kind = ?")
                .param(kind.name())
                .query(Boolean.class)
                .single();
    }

    /** Which kinds wait for approval. */
    public Map<CustomerKind, Boolean> held() {
        Map<CustomerKind, Boolean> held = new EnumMap<>(CustomerKind.class);
        database.sql("SELECT customer_kind, held FROM billing_policy")
                .query((row, number) ->
                        held.put(CustomerKind.valueOf(row.getString("customer_kind")), row.getBoolean("held")))
                .list();
        return held;
    }

    /** From now on, invoices of that kind of customer wait for approval, or do not; those that wait go on waiting. */
    @Transactional
    public void hold(CustomerKind kind, boolean held) {
        database.sql("UPDATE billing_policy SET held = ? WHERE customer_kind = ?")
                .params(held, kind.name())
                .update();
    }
}
