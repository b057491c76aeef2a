package fr.duret.maintenance.notifications.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.dialect.Dialects;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes text messages as Twilio does, and tells what became of them. */
final class TwilioDesk {

    static final String OPERATION = "/2010-04-01/Accounts/{AccountSid}/Messages.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ESCAPED = "/paths/" + OPERATION.replace("/", "~1");
    private static final String PATH = OPERATION.replace("{AccountSid}", TestKeys.TWILIO_ACCOUNT);
    private static final DateTimeFormatter RFC_2822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private final OpenApi description = OpenApi.load("twilio_api_v2010.json", Dialects.getOpenApi30());
    private final JsonNode fields =
            description.at(ESCAPED + "/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties");
    private final Schema send =
            description.schema(ESCAPED + "/post/requestBody/content/application~1x-www-form-urlencoded/schema");
    private final Map<String, Schema> parameters = new HashMap<>();

    /** What the stand-in answers is held to the description too. */
    private final Schema created = description.schema(ESCAPED + "/post/responses/201/content/application~1json/schema");

    TwilioDesk() {
        JsonNode list = description.at(ESCAPED + "/get/parameters");
        for (int i = 0; i < list.size(); i++) {
            parameters.put(
                    list.get(i).get("name").asText(), description.schema(ESCAPED + "/get/parameters/" + i + "/schema"));
        }
    }

    static boolean owns(Call call) {
        return call.path().startsWith("/2010-04-01/");
    }

    static boolean handsOver(Call call) {
        return call.is("POST", PATH);
    }

    /** What is wrong with the message in Twilio's own terms; nothing if it can be taken. */
    List<String> violations(Call call) {
        if (!call.contentType().startsWith("application/x-www-form-urlencoded")) {
            return List.of("Content-Type: " + call.contentType());
        }
        JsonNode form = typed(Call.fields(call.body()));
        List<String> violations = new ArrayList<>(OpenApi.violations(send, form));
        if (!E164.matcher(form.path("To").asText()).matches()) {
            violations.add("/To: " + form.path("To").asText() + " is no number in E.164");
        }
        if (form.path("Body").asText().isEmpty()) {
            violations.add("/Body: missing");
        }
        if (form.has("From") == form.has("MessagingServiceSid")) {
            violations.add("/From: either a sender or a messaging service");
        }
        if (reference(form).isEmpty()) {
            violations.add("/StatusCallback: names no message: " + form.path("StatusCallback"));
        }
        return violations;
    }

    Reply refuse(List<String> violations) {
        return error(400, 21200, String.join("; ", violations));
    }

    Reply take(Call call, boolean forgotten) {
        JsonNode form = typed(Call.fields(call.body()));
        Taken taken = new Taken(
                Taken.Provider.TWILIO,
                reference(form),
                "SM" + UUID.randomUUID().toString().replace("-", ""),
                form.path("To").asText(),
                form,
                call.host(),
                form.path("StatusCallback").asText(),
                Instant.now(),
                forgotten);
        return new Reply(201, held(message(taken)).toString(), Map.of(), taken);
    }

    /** The list of messages, newest first, filtered as its parameters say. */
    Reply lookUp(Call call, Collection<Taken> texts) {
        List<String> violations = new ArrayList<>();
        call.query().forEach((name, value) -> {
            if (!parameters.containsKey(name)) {
                violations.add("?" + name + ": unknown");
            }
        });
        if (!call.is("GET", PATH) || !violations.isEmpty()) {
            return violations.isEmpty() ? error(404, 20404, "Not found") : refuse(violations);
        }
        String to = call.query().get("To");
        Instant after = after(call.query().get("DateSent>"));
        ObjectNode answer = JSON.createObjectNode();
        answer.put("page", 0).put("page_size", 50).put("start", 0);
        answer.put("uri", call.path()).put("first_page_uri", call.path());
        answer.putNull("next_page_uri").putNull("previous_page_uri");
        ArrayNode messages = answer.putArray("messages");
        List<Taken> newest = new ArrayList<>(texts);
        Collections.reverse(newest);
        newest.stream()
                .filter(text -> to == null || to.equals(text.to()))
                .filter(text -> !text.at().isBefore(after))
                .forEach(text -> messages.add(held(message(text))));
        answer.put("end", messages.size());
        return Reply.of(200, answer.toString());
    }

    static Reply answer(int status) {
        return error(status, status == 429 ? 20429 : status >= 500 ? 20500 : 21211, "Told to answer " + status);
    }

    private static Instant after(@Nullable String day) {
        return day == null ? Instant.EPOCH : OffsetDateTime.parse(day).toInstant();
    }

    private static Reply error(int status, int code, String message) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("code", code).put("message", message).put("status", status);
        answer.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        return new Reply(status, answer.toString(), Map.of("Retry-After", "1"), null);
    }

    private static ObjectNode message(Taken taken) {
        ObjectNode message = JSON.createObjectNode();
        String at = RFC_2822.format(taken.at().atOffset(ZoneOffset.UTC));
        message.put("sid", taken.id()).put("account_sid", TestKeys.TWILIO_ACCOUNT);
        message.put("to", taken.to()).put("body", taken.request().path("Body").asText());
        message.put("status", "queued").put("direction", "outbound-api");
        message.put("num_segments", "1").put("num_media", "0").put("api_version", "2010-04-01");
        message.put("date_created", at).put("date_updated", at).put("date_sent", at);
        message.putNull("error_code").putNull("error_message").putNull("price").putNull("price_unit");
        message.put("uri", PATH.replace(".json", "/" + taken.id() + ".json"));
        return message;
    }

    private ObjectNode held(ObjectNode answer) {
        List<String> violations = OpenApi.violations(created, answer);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The stand-in itself breaks the description: " + violations);
        }
        return answer;
    }

    /** A form carries text only; the description says what its fields mean. */
    private JsonNode typed(Map<String, String> form) {
        ObjectNode typed = JSON.createObjectNode();
        form.forEach((name, value) -> {
            switch (fields.path(name).path("type").asText()) {
                case "boolean" -> typed.put(name, Boolean.parseBoolean(value));
                case "integer" -> typed.put(name, Long.parseLong(value));
                case "number" -> typed.put(name, new BigDecimal(value));
                case "array" -> typed.putArray(name).add(value);
                default -> typed.put(name, value);
            }
        });
        return typed;
    }

    /** The sender's reference: the first 16 bytes of the signed token in the callback's address. */
    private static String reference(JsonNode form) {
        String callback = form.path("StatusCallback").asText();
        String token = callback.substring(callback.lastIndexOf('/') + 1);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            return bytes.remaining() < 16 ? "" : new UUID(bytes.getLong(), bytes.getLong()).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
