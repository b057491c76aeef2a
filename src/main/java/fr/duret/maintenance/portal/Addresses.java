package fr.duret.maintenance.portal;

import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.PostalAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as these pages show and take them. */
final class Addresses {

    private static final Pattern POSTAL = Pattern.compile("^(.{3,}?)[\\s,]+(\\d{5})\\s+(\\S.{1,60})$", Pattern.DOTALL);
    private static final Pattern EMAIL = Pattern.compile("^[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,190}\\.[^\\s@<>,;.]{2,}$");

    private Addresses() {}

    static boolean isEmail(String written) {
        return EMAIL.matcher(written.strip()).matches();
    }

    /** Reads « 8 rue des Pins, 74600 Seynod », on one line or several. */
    static Optional<PostalAddress> postal(String written) {
        Matcher matcher = POSTAL.matcher(written.strip());
        return matcher.matches()
                ? Optional.of(new PostalAddress(
                        matcher.group(1).strip().replaceAll("\\s*\\R\\s*", ", "),
                        null,
                        matcher.group(2),
                        matcher.group(3).strip()))
                : Optional.empty();
    }

    /** Where a confirmation goes, with its preposition: « à odile@… », « par courrier à votre adresse ». */
    static String confirmationTo(CustomerView customer) {
        return customer.email() != null ? "à " + customer.email() : "par courrier à votre adresse";
    }
}
