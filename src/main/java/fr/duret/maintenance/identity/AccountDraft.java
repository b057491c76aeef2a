package fr.duret.maintenance.identity;

import fr.duret.maintenance.shared.Refusal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An account to be opened.
 *
 * @param username what is typed at sign-in: small letters and digits, parts joined by « . » or « - »
 * @param password at least 12 characters
 */
public record AccountDraft(
        String username, String displayName, @Nullable String email, String password, Set<Role> roles) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int PASSWORD_MIN = 12;
    private static final int PASSWORD_MAX = 200;

    public AccountDraft {
        roles = Set.copyOf(roles);
        if (!USERNAME.matcher(username).matches() || username.length() > 64) {
            throw refusal(
                    "account-username",
                    "L’identifiant « " + username + " » n’est pas admis : minuscules et"
                            + " chiffres, séparés au besoin par un point ou un tiret.");
        }
        if (password.length() < PASSWORD_MIN || password.length() > PASSWORD_MAX) {
            throw refusal(
                    "account-password",
                    "Le mot de passe de « " + username + " » doit compter de " + PASSWORD_MIN + " à " + PASSWORD_MAX
                            + " caractères.");
        }
    }

    private static Refusal refusal(String code, String detail) {
        return new Refusal(Refusal.Kind.RULE, code, "Compte refusé", detail);
    }
}
