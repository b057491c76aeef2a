package fr.duret.maintenance.notifications.twilio;

import fr.duret.maintenance.notifications.WebhookBody;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a form, read from its bytes: the container would read what it likes and forgive what it cannot. */
final class TwilioForm {

    private static final int MOST_FIELDS = 100;

    private TwilioForm() {}

    static Map<String, String> parse(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        String form = text(body);
        if (form.isEmpty()) {
            return fields;
        }
        for (String field : form.split("&", MOST_FIELDS + 1)) {
            int equals = field.indexOf('=');
            String name = decoded(equals < 0 ? field : field.substring(0, equals));
            if (fields.put(name, equals < 0 ? "" : decoded(field.substring(equals + 1))) != null
                    || fields.size() > MOST_FIELDS) {
                throw WebhookBody.malformed("Un champ est répété, ou il y en a trop. Rien n’a été gardé.");
            }
        }
        return fields;
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw WebhookBody.malformed("Ce n’est pas de l’UTF-8. Rien n’a été gardé.");
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw WebhookBody.malformed("Un champ est mal codé. Rien n’a été gardé.");
        }
    }
}
