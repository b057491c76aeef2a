package fr.duret.maintenance.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

import fr.duret.maintenance.support.IntegrationTest;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class FirstAccountsTest {

    private static final String PASSWORD = "a long first password";

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountRegister register;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void nobodyYet() {
        database.update("DELETE FROM api_client");
        accounts.deleteAll();
        accounts.flush();
    }

    private void startInProduction(@Nullable String username, @Nullable String password) {
        start(Stream.empty(), new AdminProperties(username, password), new MockEnvironment());
    }

    private void start(Stream<DemoAccounts> demo, AdminProperties admin, MockEnvironment environment) {
        ObjectProvider<DemoAccounts> demoAccounts = new ObjectProvider<>() {
            @Override
            public Stream<DemoAccounts> stream() {
                return demo;
            }
        };
        new FirstAccounts(accounts, register, demoAccounts, admin, environment)
                .open(mock(ApplicationStartedEvent.class));
    }

    @Test
    void opensTheFirstAdministratorInProduction() {
        startInProduction("bastien", PASSWORD);
        assertThat(register.accounts())
                .containsExactly(new AccountView("bastien", "bastien", null, Set.of(Role.PROCESS_ADMIN), true));
    }

    @Test
    void asksForNobodyOnceThereIsSomebody() {
        register.open(new AccountDraft("helene", "Hélène Duret", null, PASSWORD, Set.of(Role.MANAGER)));
        startInProduction(null, null);
        startInProduction("bastien", PASSWORD);
        assertThat(register.accounts()).extracting(AccountView::username).containsExactly("helene");
    }

    @Test
    void doesNotStartWithoutAnybodyWhoCouldSignIn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> startInProduction("bastien", " "))
                .withMessageContaining("DURET_ADMIN_PASSWORD");
    }

    @Test
    void doesNotStartInProductionOnTheDemoCompanysDatabase() {
        start(
                Stream.of(new DemoAccounts()),
                new AdminProperties(null, null),
                new MockEnvironment().withProperty("spring.profiles.active", "demo"));
        assertThat(register.accounts())
                .extracting(AccountView::username)
                .containsExactlyInAnyOrder("clothilde", "helene", "bastien", "malik");

        assertThatIllegalStateException()
                .isThrownBy(() -> startInProduction("bastien", PASSWORD))
                .withMessageContaining("demo company's accounts");
    }
}
