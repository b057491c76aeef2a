package fr.duret.maintenance.documents;

import fr.duret.maintenance.billing.InvoiceKind;
import fr.duret.maintenance.billing.InvoiceState;
import fr.duret.maintenance.billing.InvoiceView;
import fr.duret.maintenance.billing.LineKind;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.PostalAddress;
import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice and a credit note, as the template of both is given them. */
final class InvoiceSample {

    private static final PostalAddress ADDRESS =
            new PostalAddress("12 chemin des Vignes", "Bâtiment B, appartement 14", "74940", "Annecy-le-Vieux");

    private InvoiceSample() {}

    static Map<String, Object> ofConsumer() {
        return Map.of("invoice", view(InvoiceKind.INVOICE, CustomerKind.CONSUMER, null));
    }

    static Map<String, Object> ofCompany() {
        return Map.of("invoice", view(InvoiceKind.INVOICE, CustomerKind.PROFESSIONAL, null));
    }

    static Map<String, Object> creditNote() {
        InvoiceView credited = view(InvoiceKind.INVOICE, CustomerKind.CONSUMER, null);
        return Map.of(
                "invoice", view(InvoiceKind.CREDIT_NOTE, CustomerKind.CONSUMER, credited.id()), "credited", credited);
    }

    private static InvoiceView view(InvoiceKind kind, CustomerKind customer, @Nullable UUID credited) {
        boolean person = customer == CustomerKind.CONSUMER;
        return new InvoiceView(
                Ids.next(),
                kind,
                InvoiceState.ISSUED,
                kind == InvoiceKind.INVOICE ? "FA-2027-00042" : "AV-2027-00003",
                new CustomerView(
                        Ids.next(),
                        "C-1042",
                        customer,
                        person ? "Mme Odette Burnet" : "Foncière du Parmelan",
                        "Madame Burnet",
                        null,
                        person ? null : "999149032",
                        "odette.burnet@exemple.example",
                        null,
                        null,
                        Channel.EMAIL,
                        ADDRESS),
                new SiteView(
                        Ids.next(), "S-1042", Ids.next(), "Appartement", ADDRESS, null, null, SiteUsage.DWELLING, 1974),
                Ids.next(),
                Ids.next(),
                "INT-2027-0042",
                "Dépannage urgence",
                credited,
                false,
                credited == null ? null : "Une heure de main-d’œuvre comptée deux fois",
                LocalDate.of(2027, 1, 14),
                LocalDate.of(2027, 1, 14),
                LocalDate.of(2027, 2, 13),
                List.of(
                        line(LineKind.TRAVEL, "Déplacement", "1", "forfait", "36.00", true, "0"),
                        line(LineKind.LABOUR, "Main-d’œuvre", "1", "h", "54.00", true, "0"),
                        line(LineKind.LABOUR, "Main-d’œuvre", "1.5", "h", "54.00", false, "81.00"),
                        line(
                                LineKind.PARTS,
                                "Interrupteur différentiel 40 A 30 mA type A",
                                "1",
                                "pièce",
                                "64.90",
                                false,
                                "64.90"),
                        line(LineKind.PARTS, "Câble R2V 3G2,5", "7.5", "m", "1.62", false, "12.15")),
                List.of(new InvoiceView.Rate(VatRate.INTERMEDIATE, Money.of("158.05"), Money.of("15.81"))),
                Money.of("158.05"),
                Money.of("15.81"),
                null);
    }

    private static InvoiceView.Line line(
            LineKind kind, String label, String quantity, String unit, String price, boolean covered, String net) {
        return new InvoiceView.Line(
                kind,
                label,
                new BigDecimal(quantity),
                unit,
                Money.of(price),
                covered,
                Money.of(net),
                VatRate.INTERMEDIATE);
    }
}
