package fr.duret.maintenance.notifications;

import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** An invented quote, signed and taken back, for templates to be looked at. */
final class QuoteSamples {

    static final String NUMBER = "D-2027-0042";

    private QuoteSamples() {}

    static Map<String, Object> quote(LocalDate today, String link) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", NUMBER);
        values.put("subject", "Remplacement du tableau électrique");
        values.put("customerName", "Mme Odette Burnet");
        values.put("siteLabel", "Appartement");
        values.put("siteTown", "Annecy-le-Vieux");
        values.put("gross", Money.of("1842.50"));
        values.put("validUntil", today.plusDays(30));
        values.put("seen", true);
        values.put("quoteLink", link);
        values.put("deposit", true);
        values.put("depositGross", Money.of("552.75"));
        values.put("signer", "Odette Burnet");
        values.put("signedAt", Paris.opening(today));
        values.put("place", "À distance");
        values.put("depositFrom", today);
        values.put("workFrom", today.plusDays(15));
        values.put("earlyWork", false);
        values.put("withdrawableUntil", today.plusDays(14));
        values.put("withdrawalLink", link);
        values.put("withdrawnAt", Paris.opening(today).plusSeconds(6 * 3600));
        return values;
    }

    static Map<String, Object> signing(LocalDate today, String link) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", NUMBER);
        values.put("customerName", "Mme Odette Burnet");
        values.put("signer", "Odette Burnet");
        values.put("code", "428170");
        values.put("validUntil", Paris.opening(today));
        values.put("quoteLink", link);
        values.put("address", "203.0.113.7");
        values.put("codes", 2);
        values.put("wrong", 7);
        values.put("exhausted", false);
        values.put("officeLink", link);
        return values;
    }
}
