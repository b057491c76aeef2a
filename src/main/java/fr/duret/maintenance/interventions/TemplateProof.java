package fr.duret.maintenance.interventions;

import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerKind;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.PostalAddress;
import fr.duret.maintenance.customers.SiteUsage;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.documents.DocumentPrinter;
import fr.duret.maintenance.interventions.ReportContent.Answer;
import fr.duret.maintenance.interventions.ReportContent.ItemAnswer;
import fr.duret.maintenance.interventions.ReportContent.Measure;
import fr.duret.maintenance.shared.Paris;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Prints the report that a template would lead to, of an invented visit, before anybody writes with it. */
@Service
public class TemplateProof {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final PostalAddress ADDRESS =
            new PostalAddress("12 chemin des Vignes", null, "74940", "Annecy-le-Vieux");
    private static final CustomerView CUSTOMER = new CustomerView(
            NOBODY,
            "C-0000",
            CustomerKind.CONSUMER,
            "Mme Camille Exemple",
            "Madame Exemple",
            null,
            null,
            null,
            null,
            null,
            Channel.EMAIL,
            ADDRESS);
    private static final SiteView SITE =
            new SiteView(NOBODY, "S-0000", NOBODY, "Maison", ADDRESS, null, null, SiteUsage.DWELLING, 1998);

    private final DocumentPrinter printer;
    private final Clock clock;

    TemplateProof(DocumentPrinter printer, Clock clock) {
        this.printer = printer;
        this.clock = clock;
    }

    /** A PDF in which every point is answered and every value lies within its limits; refused as an edit would be. */
    public byte[] print(InterventionKind kind, TemplateContent content) {
        TemplateRules.check(content);
        return printer.print("report", Map.of("sheet", sheet(kind, content)), Map.of());
    }

    private ReportSheet sheet(InterventionKind kind, TemplateContent template) {
        LocalDate today = Paris.today(clock);
        ReportContent report = report(template);
        return new ReportSheet(
                "INT-%d-0000".formatted(today.getYear()),
                kind.label(),
                "Objet de la visite",
                today,
                CUSTOMER,
                SITE,
                "CT-0000, Argent",
                null,
                "Prénom Nom",
                List.of(new Worked(at(today, LocalTime.of(8, 0)), at(today, LocalTime.of(9, 15)))),
                report,
                template,
                ReportCheck.findings(report, template),
                List.of(),
                null,
                null,
                null);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Paris.ZONE).toInstant();
    }

    private static ReportContent report(TemplateContent template) {
        return new ReportContent(
                template.text(),
                template.items().stream()
                        .map(item -> new ItemAnswer(item.id(), Answer.DONE, null))
                        .toList(),
                template.checks().stream()
                        .map(check -> new Measure(check.id(), conforming(check), null))
                        .toList(),
                List.of(),
                "Ce que le technicien veut que le client sache.",
                template.conformity() ? Conformity.CONFORM : null,
                "Ce qu’il conseille pour la suite.");
    }

    /** In the middle between both limits; otherwise somewhat on the right side of the only one. */
    private static BigDecimal conforming(CheckPoint check) {
        BigDecimal least = check.least();
        BigDecimal most = check.most();
        if (least != null && most != null) {
            return least.add(most)
                    .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP)
                    .max(least)
                    .min(most);
        }
        return least != null ? least : most != null ? most : BigDecimal.ONE;
    }
}
