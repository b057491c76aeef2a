package fr.duret.maintenance.documents;

import fr.duret.maintenance.customers.PostalAddress;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Contracts to print, with the values that the contracts module supplies. */
final class ContractSample {

    private ContractSample() {}

    /** A consumer's contract that renews tacitly: the longest of all. */
    static Map<String, Object> tacit() {
        Money price = Money.of("189.00");
        PostalAddress address = new PostalAddress("12 chemin des Vignes", "Bâtiment B", "74940", "Annecy-le-Vieux");
        Map<String, Object> values = new HashMap<>();
        values.put("customerName", "Mme Odette Burnet");
        values.put("customerAddress", address);
        values.put("consumer", true);
        values.put("reference", "C-1042");
        values.put("plan", "Argent");
        values.put("siteLabel", "Appartement");
        values.put("siteTown", "Annecy-le-Vieux");
        values.put("siteAddress", address);
        values.put("signedOn", LocalDate.of(2025, 2, 12));
        values.put("startsOn", LocalDate.of(2027, 3, 1));
        values.put("endsOn", LocalDate.of(2028, 2, 29));
        values.put("visitsPerYear", 2);
        values.put("labourHour", Money.of("57.00"));
        values.put("priceNet", price);
        values.put("priceVat", price.vat(VatRate.INTERMEDIATE));
        values.put("priceGross", price.withVat(VatRate.INTERMEDIATE));
        values.put("vatPercent", VatRate.INTERMEDIATE.percent());
        values.put("tacit", true);
        values.put("noticeMonths", 2);
        values.put("declineBefore", LocalDate.of(2027, 12, 29));
        values.put("terminationLink", "https://duret-electricite.example/resilier-votre-contrat");
        values.put("renewedBy", "par tacite reconduction");
        return values;
    }

    /** A company's contract that ends unless it is renewed: the shortest. */
    static Map<String, Object> ofCompany() {
        Money price = Money.of("1240.00");
        Map<String, Object> values = tacit();
        values.put("customerName", "Boulangerie <Favre & fils>");
        values.put("customerAddress", new PostalAddress("4 rue du Pâquier", null, "74000", "Annecy"));
        values.put("siteAddress", new PostalAddress("4 rue du Pâquier", null, "74000", "Annecy"));
        values.put("siteLabel", "Fournil et boutique");
        values.put("consumer", false);
        values.put("plan", "Or");
        values.put("tacit", false);
        values.put("visitsPerYear", 4);
        values.put("priceNet", price);
        values.put("priceVat", price.vat(VatRate.NORMAL));
        values.put("priceGross", price.withVat(VatRate.NORMAL));
        values.put("vatPercent", VatRate.NORMAL.percent());
        values.remove("declineBefore");
        values.remove("renewedBy");
        return values;
    }
}
