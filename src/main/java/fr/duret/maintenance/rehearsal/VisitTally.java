package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the visits of some time came to: how reports were witnessed, what was invoiced, what customers said. */
final class VisitTally {

    private static final int SATISFIED = 3;

    final SortedMap<String, Long> signed = new TreeMap<>();
    final SortedMap<String, Long> lines = new TreeMap<>();
    BigDecimal invoiced = BigDecimal.ZERO.setScale(2);
    long answers;
    long low;
    private long scores;

    void count(JsonNode event) {
        if (event.has("outcome")) {
            signed.merge(event.path("outcome").asText(), 1L, Long::sum);
        }
        event.path("lines").forEach(line -> lines.merge(line.asText(), 1L, Long::sum));
        if (event.has("total")) {
            invoiced = invoiced.add(event.path("total").decimalValue()).setScale(2, RoundingMode.HALF_UP);
        }
        if (event.has("score")) {
            int score = event.path("score").asInt();
            answers++;
            scores += score;
            low += score < SATISFIED ? 1 : 0;
        }
    }

    /** What customers answered on average, to a tenth; 0 if nobody did. */
    BigDecimal score() {
        return answers == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(scores).divide(BigDecimal.valueOf(answers), 1, RoundingMode.HALF_UP);
    }

    /** The same as a reader writes it, « 4,0 ». */
    String scoreInWords() {
        return String.format(Locale.FRENCH, "%.1f", score());
    }

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("signed", signed);
        content.put("invoiced", invoiced.toPlainString());
        content.put("lines", lines);
        content.put("answers", answers);
        content.put("low", low);
        content.put("score", score());
        return content;
    }
}
