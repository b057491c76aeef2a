package fr.duret.maintenance.notifications.twilio;

import fr.duret.maintenance.customers.AddressFault;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Twilio's error codes say about a number (twilio.com/docs/api/errors). */
final class TwilioErrors {

    /** No valid number, no mobile, unknown to its network, a landline. */
    private static final Set<Integer> UNREACHABLE = Set.of(21211, 21214, 21217, 21401, 21614, 30005, 30006);

    /** Its owner has answered STOP, or is on a list of those who want nothing. */
    private static final Set<Integer> OBJECTED = Set.of(21610, 30004);

    private static final Map<Integer, String> WORDS = Map.of(
            30003, "téléphone éteint ou hors réseau",
            30004, "le destinataire bloque ces messages",
            30005, "numéro inconnu",
            30006, "ligne fixe, ou opérateur injoignable",
            30007, "filtré par l’opérateur",
            30008, "sans raison donnée par l’opérateur",
            21610, "le destinataire a répondu STOP");

    private TwilioErrors() {}

    /** The code in words that the office understands, as far as it is a frequent one. */
    static @Nullable String words(@Nullable Integer code) {
        return code == null ? null : WORDS.getOrDefault(code, "erreur") + " (" + code + ")";
    }

    static AddressFault.@Nullable Reason fault(@Nullable Integer code) {
        if (code == null) {
            return null;
        }
        if (UNREACHABLE.contains(code)) {
            return AddressFault.Reason.UNREACHABLE;
        }
        return OBJECTED.contains(code) ? AddressFault.Reason.OBJECTED : null;
    }
}
