package fr.duret.maintenance.processes.models;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Every timer says one time that the engine understands. */
final class Timers {

    private static final Pattern REPEATED = Pattern.compile("R\\d*/(?:[^/]+/)?(P[^/]+)");

    private Timers() {}

    static Stream<Finding> check(Model model) {
        return model.all("//bpmn:timerEventDefinition").flatMap(timer -> {
            List<Element> times = Model.children(timer)
                    .filter(child -> child.getLocalName().startsWith("time"))
                    .toList();
            String reason = times.size() == 1
                    ? wrong(times.get(0))
                    : "La minuterie doit dire une date, une durée ou un cycle, et un seul des trois.";
            return reason == null ? Stream.empty() : Stream.of(model.finding(timer, reason));
        });
    }

    private static @Nullable String wrong(Element time) {
        String text = time.getTextContent().strip();
        if (text.contains("${") || text.contains("#{")) {
            return null;
        }
        boolean fits = switch (time.getLocalName()) {
            case "timeDate" -> isDate(text);
            case "timeDuration" -> isDuration(text);
            default -> REPEATED.matcher(text).matches() && isDuration(text.substring(text.lastIndexOf('/') + 1));
        };
        return fits
                ? null
                : switch (time.getLocalName()) {
                    case "timeDate" ->
                        "« " + text + " » n’est pas une date. Écrivez-la comme"
                                + " 2027-03-31T09:00:00+02:00, ou ${calendar.morning(endsOn, -15)}.";
                    case "timeDuration" ->
                        "« " + text + " » n’est pas une durée. Écrivez P15D pour quinze jours, PT2H"
                                + " pour deux heures.";
                    default ->
                        "« " + text + " » n’est pas un cycle. Écrivez R3/P7D pour trois fois, tous les sept jours.";
                };
    }

    private static boolean isDate(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Days and hours may stand together, as in P1DT2H. */
    private static boolean isDuration(String text) {
        int time = text.indexOf('T');
        String days = time < 0 ? text : text.substring(0, time);
        try {
            if (!"P".equals(days)) {
                Period.parse(days);
            }
            if (time >= 0) {
                Duration.parse("P" + text.substring(time));
            }
            return !"P".equals(text) && !text.startsWith("-") && !text.contains("-");
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
