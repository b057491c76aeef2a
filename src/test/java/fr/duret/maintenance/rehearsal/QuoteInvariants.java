package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.billing.Premises;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.quotes.Circumstances;
import fr.duret.maintenance.quotes.QuoteKind;
import fr.duret.maintenance.quotes.QuoteLaw;
import fr.duret.maintenance.quotes.QuoteTerms;
import fr.duret.maintenance.quotes.SigningPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of every quote of a year: it ends in exactly one way, is reminded of only while it is open, and asks
 * for money, work and withdrawal in the times of the law, which is asked anew. {@link #breaches} lists what is not.
 */
final class QuoteInvariants {

    private static final Set<String> ANSWERS = Set.of("QUOTE_SIGNED", "QUOTE_REFUSED", "QUOTE_EXPIRED");
    private static final Duration AT_ONCE = Duration.ofMinutes(15);
    private static final int MOST_REMINDERS = 2;
    private static final int MORNING = 9;
    private static final int EVENING = 20;

    private final LocalDate last;
    private final Map<String, List<JsonNode>> byVersion = new TreeMap<>();
    private final List<String> breaches = new ArrayList<>();

    private QuoteInvariants(LocalDate to) {
        last = to.minusDays(1);
    }

    static List<String> breaches(Path run, LocalDate to) {
        QuoteInvariants invariants = new QuoteInvariants(to);
        RunLog.read(run, invariants::read);
        try {
            ObjectMapper json = new ObjectMapper();
            for (String line : Files.readAllLines(run.resolve(QuoteBooks.FILE))) {
                invariants.check(json.readTree(line));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return invariants.breaches;
    }

    private void read(JsonNode event) {
        boolean about = kind(event).startsWith("QUOTE_")
                || "DEPOSIT_REQUESTED".equals(kind(event))
                || event.path("process").asText().startsWith("quote-");
        demand(!about || (event.has("quote") && event.has("customer")), "about no quote", event);
        if (event.has("quote")) {
            byVersion
                    .computeIfAbsent(name(event, 0), version -> new ArrayList<>())
                    .add(event);
        }
    }

    /** « D-2027-0042/1 »; the first version does not say so. */
    private static String name(JsonNode about, int later) {
        return about.path("quote").asText() + "/" + (about.path("version").asInt(1) + later);
    }

    private void check(JsonNode quote) {
        List<JsonNode> events = byVersion.getOrDefault(name(quote, 0), List.of());
        List<JsonNode> sent = of("QUOTE_SENT", events);
        if (sent.size() != 1) {
            demand(false, "sent " + sent.size() + " times", quote);
            return;
        }
        JsonNode end = end(quote, events);
        told(quote, events, end);
        if (end != null && "QUOTE_SIGNED".equals(kind(end))) {
            signed(quote, events, end);
        } else {
            demand(of("QUOTE_WITHDRAWN", events).isEmpty(), "withdrawn unsigned", quote);
            demand(of("DEPOSIT_REQUESTED", events).isEmpty(), "a deposit of what is not signed", quote);
            demand(quote.path("work").isNull(), "work that nobody signed for", quote);
        }
    }

    /** The one answer, or the newer version; a quote without one must hold beyond the last day. */
    private @Nullable JsonNode end(JsonNode quote, List<JsonNode> events) {
        LocalDate until = day(quote.path("validUntil"));
        List<JsonNode> ends = new ArrayList<>(
                events.stream().filter(event -> ANSWERS.contains(kind(event))).toList());
        ends.addAll(of("QUOTE_SENT", byVersion.getOrDefault(name(quote, 1), List.of())));
        demand(ends.size() <= 1, "ended " + ends.size() + " times", quote);
        String state = quote.path("state").asText();
        if (ends.isEmpty()) {
            demand(state.equals("SENT") && !until.isBefore(last), "no end, and not open any more", quote);
            demand(quote.path("processes").asInt() == 1, "open, and nothing goes on about it", quote);
            return null;
        }
        JsonNode end = ends.get(0);
        boolean withdrawn = !of("QUOTE_WITHDRAWN", events).isEmpty();
        String expected = switch (kind(end)) {
            case "QUOTE_SENT" -> "REPLACED";
            case "QUOTE_SIGNED" -> withdrawn ? "WITHDRAWN" : "SIGNED";
            default -> kind(end).substring("QUOTE_".length());
        };
        demand(state.equals(expected), "the books say " + state, end);
        demand(at(end).isAfter(at(of("QUOTE_SENT", events).get(0))), "ended before it left", end);
        if ("QUOTE_EXPIRED".equals(kind(end))) {
            demand(at(end).toLocalDate().equals(until.plusDays(1)), "not the day after its last", end);
            demand(at(end).toLocalTime().equals(LocalTime.MIDNIGHT), "not at midnight", end);
        } else {
            demand(!at(end).toLocalDate().isAfter(until), "answered when it was over", end);
        }
        return end;
    }

    /** Sent once, reminded of twice at the most while it was open, and no process goes on once all is settled. */
    private void told(JsonNode quote, List<JsonNode> events, @Nullable JsonNode end) {
        demand(messages("quote-sent", events).size() == 1, "not one message brought it", quote);
        List<JsonNode> reminders = messages("quote-reminder", events);
        demand(reminders.size() <= MOST_REMINDERS, reminders.size() + " reminders", quote);
        LocalDate until = day(quote.path("validUntil"));
        for (JsonNode reminder : reminders) {
            demand(end == null || at(reminder).isBefore(at(end)), "reminded of when it was over", reminder);
            demand(!at(reminder).toLocalDate().isAfter(until), "reminded of after its last day", reminder);
            demand(at(reminder).getHour() >= MORNING && at(reminder).getHour() < EVENING, "at night", reminder);
        }
        boolean settled = end != null && !"QUOTE_SIGNED".equals(kind(end));
        demand(
                !settled
                        || quote.path("processes").asInt()
                                == quote.path("tasks").asInt(),
                "over, and something goes on about it",
                quote);
    }

    private void signed(JsonNode quote, List<JsonNode> events, JsonNode signature) {
        LocalDate on = at(signature).toLocalDate();
        QuoteTerms terms = law(quote, signature, on);
        demand(quote.path("sealed").asInt() == 1, "not one sealed document", quote);
        demand(messages("quote-signed", events).size() == 1, "its customer has no copy", signature);
        LocalDate until = terms.withdrawableUntil(on);
        Optional<JsonNode> withdrawal = of("QUOTE_WITHDRAWN", events).stream().findFirst();
        withdrawal.ifPresent(event -> {
            demand(of("QUOTE_WITHDRAWN", events).size() == 1, "withdrawn twice", event);
            demand(until != null && !at(event).toLocalDate().isAfter(until), "withdrawn out of its time", event);
            demand(!at(event).isBefore(at(signature)), "withdrawn before it was signed", event);
            demand(
                    messages("quote-withdrawn", events).stream()
                            .anyMatch(message -> !at(message).isBefore(at(event))
                                    && !at(message).isAfter(at(event).plus(AT_ONCE))),
                    "and nobody acknowledged it",
                    event);
        });
        deposit(quote, events, terms.depositFrom(on), withdrawal);
        JsonNode begun = quote.path("begun");
        LocalDate workFrom = terms.workFrom(on, quote.path("earlyWork").asBoolean());
        demand(begun.isNull() || !day(begun).isBefore(workFrom), "work before its first lawful day", quote);
        money(quote);
    }

    private static QuoteTerms law(JsonNode quote, JsonNode signature, LocalDate on) {
        boolean offeredAtHome = "HOME".equals(quote.path("offered").asText());
        SigningPlace place = SigningPlace.valueOf(signature.path("place").asText());
        return QuoteLaw.decide(new Circumstances(
                CustomerKind.valueOf(quote.path("customer").asText()),
                quote.path("smallBusiness").asBoolean(),
                new Premises(SiteUsage.valueOf(quote.path("usage").asText()), null, false),
                QuoteKind.valueOf(quote.path("kind").asText()),
                Set.of(),
                place == SigningPlace.DISTANCE && offeredAtHome ? SigningPlace.HOME : place,
                quote.path("urgent").asBoolean(),
                on));
    }

    private void deposit(JsonNode quote, List<JsonNode> events, LocalDate from, Optional<JsonNode> withdrawal) {
        List<JsonNode> asked = of("DEPOSIT_REQUESTED", events);
        asked.forEach(event -> {
            demand(!at(event).toLocalDate().isBefore(from), "a deposit before its day", event);
            demand(
                    withdrawal.isEmpty() || at(event).isBefore(at(withdrawal.get())),
                    "a deposit of what was withdrawn",
                    event);
        });
        boolean due = quote.path("percent").asInt() > 0
                && from.isBefore(last)
                && withdrawal
                        .filter(event -> !at(event).toLocalDate().isAfter(from))
                        .isEmpty()
                && (quote.path("begun").isNull() || day(quote.path("begun")).isAfter(from));
        demand(asked.size() == 1 || (asked.isEmpty() && !due), asked.size() + " deposits", quote);
        demand(messages("deposit-requested", events).size() == asked.size(), "not one message asks for it", quote);
    }

    /** Deposit and final invoice come to what was signed for. */
    private void money(JsonNode quote) {
        if (quote.path("billed").isNull() || quote.path("amended").asBoolean()) {
            return;
        }
        double all = quote.path("billed").asDouble() + quote.path("deposit").asDouble(0);
        demand(Math.abs(all - quote.path("gross").asDouble()) < 0.005, "billed " + all, quote);
    }

    private static List<JsonNode> of(String kind, List<JsonNode> events) {
        return events.stream().filter(event -> kind.equals(kind(event))).toList();
    }

    private static List<JsonNode> messages(String template, List<JsonNode> events) {
        return events.stream()
                .filter(event -> template.equals(event.path("template").asText()))
                .toList();
    }

    private static LocalDate day(JsonNode date) {
        return LocalDate.parse(date.asText());
    }

    private static String kind(JsonNode event) {
        return event.path("kind").asText();
    }

    private static OffsetDateTime at(JsonNode event) {
        return OffsetDateTime.parse(event.path("at").asText());
    }

    private void demand(boolean holds, String otherwise, JsonNode where) {
        if (!holds) {
            breaches.add(otherwise + ": " + where);
        }
    }
}
