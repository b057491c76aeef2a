package fr.duret.maintenance.notifications.standin;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Steers the stand-in from another process: {@code GET accepted}, {@code GET violations}, {@code POST
 * behave?kind=ANSWER&value=503&times=3}, {@code POST reset}, {@code POST tell?reference=…&event=delivered&to=http://…}.
 */
final class Control {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProviderStandIn standIn;

    Control(ProviderStandIn standIn) {
        this.standIn = standIn;
    }

    Reply serve(Call call) {
        Map<String, String> query = call.query();
        try {
            return switch (call.path().substring("/_control/".length())) {
                case "accepted" -> json(standIn.accepted());
                case "violations" -> json(standIn.violations());
                case "behave" -> {
                    standIn.behave(behaviour(query));
                    yield Reply.of(204, "");
                }
                case "reset" -> {
                    standIn.reset();
                    yield Reply.of(204, "");
                }
                case "tell" ->
                    json(new SignedEvents(query.getOrDefault("to", ""))
                            .tell(taken(query.getOrDefault("reference", "")), query.getOrDefault("event", "")));
                default -> Reply.of(404, "");
            };
        } catch (IllegalArgumentException e) {
            return Reply.of(400, String.valueOf(e.getMessage()));
        }
    }

    private static Behaviour behaviour(Map<String, String> query) {
        return new Behaviour(
                Behaviour.Kind.valueOf(query.getOrDefault("kind", "").toUpperCase(Locale.ROOT)),
                Integer.parseInt(query.getOrDefault("value", "0")),
                Integer.parseInt(query.getOrDefault("times", "0")));
    }

    private Taken taken(String reference) {
        List<Taken> found = standIn.taken().stream()
                .filter(message -> message.reference().equals(reference))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Nothing was taken under " + reference);
        }
        return found.get(found.size() - 1);
    }

    private static Reply json(Object value) {
        return Reply.of(200, JSON.valueToTree(value).toString());
    }
}
