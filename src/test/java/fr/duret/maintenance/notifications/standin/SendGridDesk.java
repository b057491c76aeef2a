package fr.duret.maintenance.notifications.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.dialect.Dialects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes mails as SendGrid does, and tells what became of them. */
final class SendGridDesk {

    static final String REFERENCE = "duret_message";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ASKED = Pattern.compile("\\(unique_args\\['" + REFERENCE + "']=\"([^\"]+)\"\\)");

    private final Schema send = OpenApi.load("tsg_mail_v3.json", Dialects.getOpenApi31())
            .schema("/components/requestBodies/PostMailSend/content/application~1json/schema");

    static boolean owns(Call call) {
        return call.path().startsWith("/v3/");
    }

    static boolean handsOver(Call call) {
        return call.is("POST", "/v3/mail/send");
    }

    /** What is wrong with the mail in SendGrid's own terms; nothing if it can be taken. */
    List<String> violations(Call call) {
        if (!call.contentType().startsWith("application/json")) {
            return List.of("Content-Type: " + call.contentType());
        }
        try {
            JsonNode mail = JSON.readTree(call.body());
            List<String> violations = new ArrayList<>(OpenApi.violations(send, mail));
            violations.addAll(beyondTheSchema(mail));
            return violations;
        } catch (JsonProcessingException e) {
            return List.of("No JSON: " + e.getOriginalMessage());
        }
    }

    /** Rules that stand in the description's prose only. */
    private static List<String> beyondTheSchema(JsonNode mail) {
        List<String> violations = new ArrayList<>();
        if (!"text/plain".equals(mail.at("/content/0/type").asText())
                || !"text/html".equals(mail.at("/content/1/type").asText())) {
            violations.add("/content: text/plain comes first, then text/html");
        }
        mail.at("/personalizations/0/custom_args").forEach(value -> {
            if (!value.isTextual()) {
                violations.add("/personalizations/0/custom_args: " + value + " is no string");
            }
        });
        if (reference(mail).isEmpty()) {
            violations.add("/personalizations/0/custom_args/" + REFERENCE + ": missing");
        }
        return violations;
    }

    Reply refuse(List<String> violations) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode errors = answer.putArray("errors");
        violations.forEach(
                violation -> errors.addObject().put("message", violation).put("field", "null"));
        return Reply.of(400, answer.toString());
    }

    Reply take(Call call, boolean forgotten) {
        JsonNode mail = parse(call.body());
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        Taken taken = new Taken(
                Taken.Provider.SENDGRID,
                reference(mail),
                id,
                mail.at("/personalizations/0/to/0/email").asText(),
                mail,
                call.host(),
                null,
                Instant.now(),
                forgotten);
        return new Reply(202, "", Map.of("X-Message-Id", id), taken);
    }

    /** The Email Activity API, as far as it is asked here: by our own reference. */
    Reply lookUp(Call call, Collection<Taken> mails) {
        Matcher asked = ASKED.matcher(call.query().getOrDefault("query", ""));
        if (!call.is("GET", "/v3/messages") || !asked.matches()) {
            return refuse(List.of("query: " + call.query().get("query")));
        }
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode messages = answer.putArray("messages");
        mails.stream()
                .filter(mail -> mail.reference().equals(asked.group(1)))
                .forEach(mail -> messages.addObject()
                        .put("from_email", mail.request().at("/from/email").asText())
                        .put("msg_id", mail.id() + ".recvd-1")
                        .put("subject", mail.request().at("/subject").asText())
                        .put("to_email", mail.to())
                        .put("status", "processed")
                        .put("opens_count", 0)
                        .put("clicks_count", 0)
                        .put("last_event_time", mail.at().toString()));
        return Reply.of(200, answer.toString());
    }

    static Reply answer(int status) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("errors")
                .addObject()
                .put("message", "the stand-in was told to answer " + status)
                .put("field", "null");
        return new Reply(status, answer.toString(), Map.of("Retry-After", "1"), null);
    }

    private static String reference(JsonNode mail) {
        return mail.at("/personalizations/0/custom_args/" + REFERENCE).asText("");
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It was checked before", e);
        }
    }
}
