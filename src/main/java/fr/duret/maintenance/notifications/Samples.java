package fr.duret.maintenance.notifications;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.PostalAddress;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.VatRate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** An invented customer with an invented contract, so that templates can be looked at before anybody gets them. */
@Component
class Samples {

    private static final Recipient RECIPIENT = new Recipient(
            "Mme Odette Burnet",
            "Madame Burnet",
            "odette.burnet@exemple.example",
            "+33639980142",
            new PostalAddress("12 chemin des Vignes", "Bâtiment B, appartement 14", "74940", "Annecy-le-Vieux"),
            Channel.EMAIL);

    /** As long as a real one. */
    private static final String TOKEN = "exemple-".repeat(6);

    private final Clock clock;
    private final String publicAddress;

    Samples(Clock clock, @Value("${duret.public-address}") String publicAddress) {
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    /** What a message about that kind of subject could say. */
    MessageContent about(String about) {
        return switch (about) {
            case "contract-term" -> contractTerm();
            case "contract-visits" -> contractVisits();
            case "termination-request" -> terminationRequest();
            case "invoice" -> invoice();
            case "quote", "quote-copy" ->
                sample(QuoteSamples.NUMBER, QuoteSamples.quote(Paris.today(clock), quoteLink()));
            case "signing", "signing-copy" ->
                sample(QuoteSamples.NUMBER, QuoteSamples.signing(Paris.today(clock), quoteLink()));
            case "survey" -> survey();
            case "intervention", "technician-visit" -> intervention();
            case "appointment" -> appointment();
            case "technician-rounds" -> technicianRounds();
            default -> throw new IllegalStateException("There is no sample about: " + about);
        };
    }

    private String quoteLink() {
        return publicAddress + "/votre-devis/" + TOKEN;
    }

    private static MessageContent sample(String reference, Map<String, Object> values) {
        return new MessageContent(RECIPIENT, null, null, reference, values);
    }

    private MessageContent contractVisits() {
        LocalDate startsOn = Paris.today(clock);
        return new MessageContent(
                RECIPIENT,
                null,
                null,
                "C-1042",
                Map.of(
                        "bookingLink",
                        publicAddress + "/mes-rendez-vous/" + TOKEN,
                        "reference",
                        "C-1042",
                        "plan",
                        "Argent",
                        "startsOn",
                        startsOn,
                        "endsOn",
                        startsOn.plusYears(1).minusDays(1),
                        "siteLabel",
                        "Appartement",
                        "siteTown",
                        "Annecy-le-Vieux",
                        "visits",
                        List.of(
                                Map.of("rank", 1, "from", startsOn.plusMonths(2), "to", startsOn.plusMonths(4)),
                                Map.of("rank", 2, "from", startsOn.plusMonths(8), "to", startsOn.plusMonths(10)))));
    }

    private MessageContent contractTerm() {
        LocalDate endsOn = Paris.today(clock).plusDays(60);
        LocalDate startsOn = endsOn.minusYears(1).plusDays(1);
        Money price = Money.of("189.00");
        Map<String, Object> values = new HashMap<>();
        values.put("customerName", RECIPIENT.name());
        values.put("consumer", true);
        values.put("reference", "C-1042");
        values.put("plan", "Argent");
        values.put("siteLabel", "Appartement");
        values.put("siteTown", "Annecy-le-Vieux");
        values.put("startsOn", startsOn);
        values.put("endsOn", endsOn);
        values.put("nextStartsOn", endsOn.plusDays(1));
        values.put("nextEndsOn", endsOn.plusYears(1));
        values.put("daysLeft", 60L);
        values.put("visitsPerYear", 2);
        values.put("priceNet", price);
        values.put("priceGross", price.withVat(VatRate.INTERMEDIATE));
        values.put("nextPriceNet", price);
        values.put("nextPriceGross", price.withVat(VatRate.INTERMEDIATE));
        values.put("vatPercent", VatRate.INTERMEDIATE.percent());
        values.put("renewalLink", publicAddress + "/renouvellement/" + TOKEN);
        values.put("terminationLink", publicAddress + "/resilier-votre-contrat");
        values.put("declineBefore", endsOn.minusMonths(1));
        values.put("declineLink", publicAddress + "/non-reconduction/" + TOKEN);
        values.put("renewedBy", "en ligne, par le client");
        values.put("terminatedOn", endsOn.minusMonths(1));
        values.put("terminationReason", "Déménagement");
        return new MessageContent(RECIPIENT, null, null, "C-1042", values);
    }

    private MessageContent terminationRequest() {
        LocalDate today = Paris.today(clock);
        Map<String, Object> values = new HashMap<>();
        values.put("requestReference", "R-0017");
        values.put("contractReference", "C-1042");
        values.put("name", RECIPIENT.name());
        values.put("requestedAt", Paris.opening(today.minusDays(1)).plusSeconds(41 * 60));
        values.put("wantedOn", today.plusMonths(1));
        values.put("reason", "Déménagement");
        values.put(
                "refusalReason",
                "Ce contrat a été conclu pour un an et court jusqu’au terme convenu ; aucun des motifs qui permettent"
                        + " de l’arrêter plus tôt ne figure dans votre demande.");
        return new MessageContent(RECIPIENT, null, null, "R-0017", values);
    }

    private MessageContent invoice() {
        LocalDate today = Paris.today(clock);
        Map<String, Object> values = new HashMap<>();
        values.put("number", "FA-2027-00042");
        values.put("title", "Dépannage urgence du " + French.date(today.minusDays(1)));
        values.put("servedOn", today.minusDays(1));
        values.put("dueOn", today.plusDays(30));
        values.put("gross", Money.of("173.80"));
        values.put("covered", true);
        values.put("siteLabel", "Appartement");
        values.put("siteTown", "Annecy-le-Vieux");
        values.put("creditedNumber", "FA-2027-00041");
        values.put("deposit", false);
        values.put("reason", "Une heure de main-d’œuvre comptée deux fois");
        return new MessageContent(RECIPIENT, null, null, "FA-2027-00042", values);
    }

    private MessageContent survey() {
        Map<String, Object> values = new HashMap<>();
        values.put("title", "Entretien annuel");
        values.put("doneOn", Paris.today(clock).minusDays(2));
        values.put("siteLabel", "Appartement");
        values.put("siteTown", "Annecy-le-Vieux");
        values.put("surveyLink", publicAddress + "/avis/" + TOKEN);
        return new MessageContent(RECIPIENT, null, null, "INT-2027-0042", values);
    }

    private MessageContent appointment() {
        LocalDate day = Paris.today(clock).plusDays(9);
        Map<String, Object> values = new HashMap<>();
        values.put("kind", "Entretien annuel");
        values.put("subject", "Visite annuelle du contrat C-1042");
        values.put("siteLabel", "Appartement");
        values.put("siteTown", "Annecy-le-Vieux");
        values.put("moved", false);
        values.put("byCustomer", true);
        values.put("stillOwed", true);
        values.put("day", day);
        values.put(
                "hours",
                "entre " + French.time(Paris.opening(day)) + " et "
                        + French.time(Paris.opening(day).plusSeconds(3600)));
        values.put("agreedAt", Paris.opening(day));
        values.put("deadline", Paris.opening(day.minusDays(1)).plusSeconds(9 * 3600));
        values.put("changeable", true);
        values.put("technician", "Karim Benali");
        values.put("expectedAt", Paris.opening(day).plusSeconds(900));
        values.put("promisedBy", Paris.opening(day));
        values.put("homeLink", publicAddress + "/mes-rendez-vous/" + TOKEN);
        values.put("appointmentLink", publicAddress + "/mes-rendez-vous/" + TOKEN);
        return new MessageContent(RECIPIENT, null, null, "INT-2027-0042", values);
    }

    private MessageContent technicianRounds() {
        LocalDate tomorrow = Paris.today(clock).plusDays(1);
        return new MessageContent(
                RECIPIENT,
                null,
                null,
                "T-01",
                Map.of(
                        "from",
                        tomorrow,
                        "days",
                        List.of(
                                Map.of("day", tomorrow, "stops", 4, "first", "8 h 00"),
                                Map.of("day", tomorrow.plusDays(1), "stops", 1, "first", "13 h 30"))));
    }

    private MessageContent intervention() {
        LocalDate today = Paris.today(clock);
        Map<String, Object> values = new HashMap<>();
        values.put("kind", "Entretien annuel");
        values.put("subject", "Visite annuelle du contrat C-1042");
        values.put("doneOn", today);
        values.put("siteLabel", "Appartement");
        values.put("siteTown", "Annecy-le-Vieux");
        values.put("unfinished", false);
        values.put("signed", true);
        values.put("plannedEnd", Paris.opening(today).plusSeconds(2 * 3600));
        return new MessageContent(RECIPIENT, null, null, "INT-2027-0042", values);
    }
}
