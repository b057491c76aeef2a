package fr.duret.maintenance.support;

import fr.duret.maintenance.identity.AccountDraft;
import fr.duret.maintenance.identity.AccountRegister;
import fr.duret.maintenance.identity.AccountView;
import fr.duret.maintenance.identity.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** One account for each role, for tests that sign in. */
public final class Staff {

    public static final String PASSWORD = "a password for tests";

    private Staff() {}

    /** The test account of that role, such as {@code test.process-admin}. */
    public static String username(Role role) {
        return "test." + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Opens the accounts that are not there yet. */
    public static void open(AccountRegister accounts) {
        Set<String> present =
                accounts.accounts().stream().map(AccountView::username).collect(Collectors.toSet());
        Arrays.stream(Role.values())
                .filter(role -> !present.contains(username(role)))
                .forEach(role -> accounts.open(new AccountDraft(
                        username(role), "Test " + role.label(), "test@example.fr", PASSWORD, Set.of(role))));
    }
}
