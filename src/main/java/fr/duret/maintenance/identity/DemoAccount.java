package fr.duret.maintenance.identity;

import java.util.Set;

/**
 * Somebody of the demo company whom everybody may be.
 *
 * @param what what one can do as this person, in French
 */
public record DemoAccount(String username, String password, String name, Role role, String what) {

    /** « Clothilde ». */
    public String firstName() {
        return name.substring(0, name.indexOf(' '));
    }

    AccountDraft draft() {
        return new AccountDraft(username, name, null, password, Set.of(role));
    }
}
