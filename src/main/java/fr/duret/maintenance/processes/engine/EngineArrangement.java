package fr.duret.maintenance.processes.engine;

import fr.duret.maintenance.identity.AccountRegister;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the engine in order at every start: who works here, what they may do, what Tasklist shows them. Nodes that start
 * at the same time do it one after the other.
 */
@Component
class EngineArrangement {

    private final StaffDirectory directory;
    private final StaffRights rights;
    private final TaskFilters filters;
    private final AccountRegister accounts;
    private final JdbcClient database;

    EngineArrangement(
            StaffDirectory directory,
            StaffRights rights,
            TaskFilters filters,
            AccountRegister accounts,
            JdbcClient database) {
        this.directory = directory;
        this.rights = rights;
        this.filters = filters;
        this.accounts = accounts;
        this.database = database;
    }

    /** Before the first accounts are opened: they need the groups. */
    @EventListener
    @Order(-10)
    @Transactional
    public void arrange(ApplicationStartedEvent started) {
        database.sql("SELECT pg_advisory_xact_lock(hashtext('engine-arrangement'))")
                .query((row, number) -> true)
                .single();
        directory.arrangeGroups();
        rights.grantAll();
        filters.arrange();
        accounts.accounts().forEach(directory::enter);
    }
}
