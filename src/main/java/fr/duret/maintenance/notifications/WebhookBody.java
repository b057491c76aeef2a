package fr.duret.maintenance.notifications;

import fr.duret.maintenance.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The bytes that a provider sent, exactly as it signed them, and no more than it would send. */
public final class WebhookBody {

    private WebhookBody() {}

    /** The whole body; refused as {@code webhook-too-large} beyond that many bytes. */
    public static byte[] read(HttpServletRequest request, int most) throws IOException {
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "webhook-too-large",
                    "Envoi trop volumineux",
                    "Cette adresse accepte " + most / 1024 + " Kio au plus. Rien n’a été gardé.");
        }
        return body;
    }

    /** What the provider did not sign: refused as {@code webhook-signature-invalid}. */
    public static Refusal forged(String provider) {
        return new Refusal(
                Refusal.Kind.DENIED,
                "webhook-signature-invalid",
                "Signature absente ou fausse",
                "Seul " + provider + " peut écrire à cette adresse, signature à l’appui. Rien n’a été gardé.");
    }

    /** What the provider would not write so: refused as {@code webhook-malformed}. */
    public static Refusal malformed(String what) {
        return new Refusal(Refusal.Kind.MALFORMED, "webhook-malformed", "Envoi illisible", what);
    }
}
