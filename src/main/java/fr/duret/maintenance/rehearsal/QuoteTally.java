package fr.duret.maintenance.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the quotes of some time came to, with tax. */
final class QuoteTally {

    final SortedMap<String, Long> reasons = new TreeMap<>();
    BigDecimal sent = BigDecimal.ZERO.setScale(2);
    BigDecimal signed = BigDecimal.ZERO.setScale(2);
    BigDecimal deposits = BigDecimal.ZERO.setScale(2);
    long versions;

    void count(JsonNode event) {
        BigDecimal amount = event.path("amount").decimalValue().setScale(2, RoundingMode.HALF_UP);
        switch (event.path("kind").asText()) {
            case "QUOTE_SENT" -> {
                sent = sent.add(amount);
                versions += event.has("version") ? 1 : 0;
            }
            case "QUOTE_SIGNED" -> signed = signed.add(amount);
            case "QUOTE_REFUSED" -> reasons.merge(event.path("reason").asText(), 1L, Long::sum);
            case "DEPOSIT_REQUESTED" -> deposits = deposits.add(amount);
            default -> {}
        }
    }

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("sent", sent.toPlainString());
        content.put("versions", versions);
        content.put("signed", signed.toPlainString());
        content.put("deposits", deposits.toPlainString());
        content.put("reasons", reasons);
        return content;
    }
}
