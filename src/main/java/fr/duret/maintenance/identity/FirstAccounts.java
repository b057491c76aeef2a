package fr.duret.maintenance.identity;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the first accounts: the demo company's people there, the first administrator in production. */
@Component
class FirstAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);

    private final Accounts accounts;
    private final AccountRegister register;
    private final ObjectProvider<DemoAccounts> demoAccounts;
    private final AdminProperties admin;
    private final boolean production;

    FirstAccounts(
            Accounts accounts,
            AccountRegister register,
            ObjectProvider<DemoAccounts> demoAccounts,
            AdminProperties admin,
            Environment environment) {
        this.accounts = accounts;
        this.register = register;
        this.demoAccounts = demoAccounts;
        this.admin = admin;
        this.production = !environment.acceptsProfiles(Profiles.of("demo | test | rehearsal"));
    }

    @EventListener
    @Order(0)
    @Transactional
    public void open(ApplicationStartedEvent started) {
        if (production && accounts.existsByDemoTrue()) {
            throw new IllegalStateException("This database holds the demo company's accounts, whose passwords everybody"
                    + " knows. Production needs a database of its own: set spring.datasource.url to an empty one");
        }
        if (accounts.count() > 0) {
            return;
        }
        demoAccounts.ifAvailable(demo -> demo.people().forEach(person -> register.open(person.draft(), true)));
        if (production) {
            openAdministrator();
        }
    }

    private void openAdministrator() {
        String username = admin.username();
        String password = admin.password();
        if (username == null || password == null || username.isBlank() || password.isBlank()) {
            throw new IllegalStateException(
                    "Nobody could sign in: there is no account yet. Set DURET_ADMIN_USERNAME and"
                            + " DURET_ADMIN_PASSWORD for the first start");
        }
        register.open(new AccountDraft(username, username, null, password, Set.of(Role.PROCESS_ADMIN)));
        LOG.info("Opened the first account, {}; DURET_ADMIN_PASSWORD can be removed now", username);
    }
}
