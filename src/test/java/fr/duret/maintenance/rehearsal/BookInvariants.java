package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What must be true of the books at the end of a year of visits: it knows the rules, and asks nothing of the
 * application but the tables. {@link #breaches} lists what is not.
 */
final class BookInvariants {

    private static final Map<String, BigDecimal> VAT = Map.of(
            "NORMAL", new BigDecimal("0.20"),
            "INTERMEDIATE", new BigDecimal("0.10"),
            "REDUCED", new BigDecimal("0.055"));

    /** What is put before the office on a Friday evening is done on Monday, or after a holiday on Tuesday. */
    private static final Duration OFFICE = Duration.ofDays(4);

    private final Instant end;
    private final List<String> breaches = new ArrayList<>();
    private final Map<String, JsonNode> lastNumbers = new HashMap<>();

    private BookInvariants(LocalDate to) {
        end = to.atStartOfDay(ZoneId.of("Europe/Paris")).toInstant();
    }

    static List<String> breaches(Path run, LocalDate to) {
        BookInvariants invariants = new BookInvariants(to);
        try {
            ObjectMapper json = new ObjectMapper();
            for (String line : Files.readAllLines(run.resolve(SandboxBooks.FILE))) {
                JsonNode row = json.readTree(line);
                if (row.has("process")) {
                    invariants.running(row);
                } else if (row.has("series")) {
                    invariants.number(row);
                } else {
                    invariants.visit(row);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return invariants.breaches;
    }

    private void visit(JsonNode visit) {
        String status = visit.path("status").asText();
        boolean past = !visit.path("end").isNull() && ago(visit.path("end")).compareTo(OFFICE) > 0;
        demand(!past || status.equals("CLOSED") || status.equals("CANCELLED"), "never closed", visit);
        if (status.equals("CLOSED")) {
            demand(visit.path("signatures").asInt() == 1, "not one signature", visit);
            demand(visit.path("documents").asInt() == 1, "not one sealed document", visit);
            demand(visit.path("mails").asInt() == 1, "not one mail", visit);
        }
        demand(visit.path("invoices").size() <= 1, "several invoices", visit);
        if (!visit.path("overrun").isNull()) {
            overrun(visit);
        }
        // What was signed for is billed at its price: QuoteInvariants knows it.
        if (!visit.path("quoted").asBoolean()) {
            visit.path("invoices").forEach(invoice -> sums(invoice, visit));
        }
        if (!visit.path("survey").isNull()) {
            survey(visit.path("survey"), visit);
        }
    }

    /** The policy of overrun-policy.dmn, told again: up to 30 minutes nothing, agreed up to 60 automatic, else asked. */
    private void overrun(JsonNode visit) {
        int planned = visit.path("end").asInt() / 60 - visit.path("start").asInt() / 60;
        double seconds = 0;
        for (JsonNode stretch : visit.path("work")) {
            seconds += stretch.get(1).asDouble() - stretch.get(0).asDouble();
        }
        int over = Math.max(0, (int) Math.ceil(seconds / 60) - planned);
        boolean agreed =
                visit.path("clause").asBoolean() || visit.path("amended").asInt() >= Math.max(1, over);
        JsonNode decided = visit.path("overrun");
        String decision = decided.path("decision").asText();
        int billed = decided.path("billed_minutes").asInt();
        boolean priced =
                visit.path("quoted").asBoolean() && visit.path("amended").isNull();
        if (over <= 30 || priced) {
            demand(decision.equals("NONE") && billed == 0, over + " minutes are for nothing", visit);
        } else if (over <= 60 && agreed) {
            demand(decision.equals("AUTOMATIC") && billed == over, over + " minutes are agreed", visit);
        } else {
            demand(
                    List.of("BILLED", "ADJUSTED", "WAIVED").contains(decision),
                    over + " minutes are to be decided",
                    visit);
            demand(
                    decided.path("decided_by").asText().toLowerCase(Locale.ROOT).contains("clothilde"),
                    "not by her",
                    visit);
        }
        BigDecimal hours = BigDecimal.ZERO;
        for (JsonNode invoice : visit.path("invoices")) {
            for (JsonNode line : invoice.path("lines")) {
                if ("OVERRUN".equals(line.path("kind").asText())) {
                    hours = hours.add(line.path("quantity").decimalValue());
                }
            }
        }
        BigDecimal expected = BigDecimal.valueOf(billed).divide(BigDecimal.valueOf(60), 3, RoundingMode.HALF_UP);
        demand(hours.compareTo(expected) == 0, "the line says " + hours + " h instead of " + expected, visit);
    }

    private void sums(JsonNode invoice, JsonNode visit) {
        BigDecimal net = BigDecimal.ZERO;
        Map<String, BigDecimal> byRate = new HashMap<>();
        for (JsonNode line : invoice.path("lines")) {
            BigDecimal worth = line.path("covered").asBoolean()
                    ? BigDecimal.ZERO
                    : money(line.path("quantity")
                            .decimalValue()
                            .multiply(line.path("unit_price").decimalValue()));
            demand(worth.compareTo(line.path("net").decimalValue()) == 0, "a line is wrong", visit);
            net = net.add(line.path("net").decimalValue());
            byRate.merge(line.path("vat_rate").asText(), line.path("net").decimalValue(), BigDecimal::add);
        }
        BigDecimal vat = byRate.entrySet().stream()
                .map(rate -> money(rate.getValue().multiply(Objects.requireNonNull(VAT.get(rate.getKey())))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        demand(net.compareTo(invoice.path("net").decimalValue()) == 0, "the lines make " + net, visit);
        demand(vat.compareTo(invoice.path("vat").decimalValue()) == 0, "the tax is " + vat, visit);
    }

    private void survey(JsonNode survey, JsonNode visit) {
        String state = survey.path("state").asText();
        demand(!state.equals("OPEN") || ago(survey.path("opened")).toDays() <= 32, "a survey that never closes", visit);
        long asked = 0;
        for (JsonNode message : survey.path("sent")) {
            asked += "satisfaction-survey".equals(message.path("template").asText()) ? 1 : 0;
            demand(
                    survey.path("answered").isNull()
                            || message.path("at").asDouble()
                                    <= survey.path("answered").asDouble(),
                    "asked after the answer",
                    visit);
        }
        demand(asked <= 1 && survey.path("sent").size() <= 2, "asked too often", visit);
        boolean low = state.equals("ANSWERED") && survey.path("overall").asInt() < 3;
        if (low && ago(survey.path("answered")).compareTo(OFFICE) > 0) {
            JsonNode action = survey.path("action");
            demand(!action.isNull(), "nothing is done about it", visit);
            boolean due = action.hasNonNull("due")
                    && LocalDate.parse(action.path("due").asText())
                            .plusDays(OFFICE.toDays())
                            .isBefore(LocalDate.ofInstant(end, ZoneId.of("Europe/Paris")));
            demand(!due || action.path("done").asBoolean(), "an action that nobody follows", visit);
        }
    }

    /** Numbers have no gap, and dates rise with them (CGI ann. II art. 242 nonies A, I 7°). */
    private void number(JsonNode invoice) {
        JsonNode before = lastNumbers.put(invoice.path("series").asText(), invoice);
        int expected = before == null ? 1 : before.path("sequence").asInt() + 1;
        demand(invoice.path("sequence").asInt() == expected, "a gap before this number", invoice);
        demand(
                before == null
                        || before.path("issued")
                                        .asText()
                                        .compareTo(invoice.path("issued").asText())
                                <= 0,
                "an earlier date than the number before",
                invoice);
    }

    /** Whatever waits for somebody has not waited long. */
    private void running(JsonNode process) {
        if (!process.path("task").isNull()) {
            demand(ago(process.path("since")).compareTo(OFFICE) <= 0, "a task that nobody does", process);
        }
    }

    private Duration ago(JsonNode seconds) {
        return Duration.between(Instant.ofEpochSecond(seconds.asLong()), end);
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private void demand(boolean holds, String otherwise, JsonNode where) {
        if (!holds) {
            breaches.add(otherwise + ": " + where);
        }
    }
}
