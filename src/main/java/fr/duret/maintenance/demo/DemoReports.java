package fr.duret.maintenance.demo;

import fr.duret.maintenance.catalog.PartView;
import fr.duret.maintenance.catalog.PartsCatalogue;
import fr.duret.maintenance.interventions.CheckPoint;
import fr.duret.maintenance.interventions.Conformity;
import fr.duret.maintenance.interventions.Position;
import fr.duret.maintenance.interventions.ReportContent;
import fr.duret.maintenance.interventions.ReportContent.Answer;
import fr.duret.maintenance.interventions.ReportContent.ItemAnswer;
import fr.duret.maintenance.interventions.ReportContent.Measure;
import fr.duret.maintenance.interventions.ReportContent.UsedPart;
import fr.duret.maintenance.interventions.ReportTemplates;
import fr.duret.maintenance.interventions.SignatureDraft;
import fr.duret.maintenance.interventions.SignatureOutcome;
import fr.duret.maintenance.interventions.TemplateContent;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the technicians of the demo company write, and how their customers sign. */
@Component
@Profile("demo")
class DemoReports {

    private static final String CONSENT =
            "Je reconnais que l’intervention décrite a été réalisée et que le rapport m’a été présenté.";

    private final ReportTemplates templates;
    private final PartsCatalogue catalogue;

    DemoReports(ReportTemplates templates, PartsCatalogue catalogue) {
        this.templates = templates;
        this.catalogue = catalogue;
    }

    /** A complete report whose values lie within the limits. */
    ReportContent report(DemoWork work, Random chance) {
        TemplateContent template = templates.current(work.kind()).content();
        PartView part = catalogue.parts(List.of(work.part())).get(work.part());
        return new ReportContent(
                work.text(),
                template.items().stream()
                        .map(item -> new ItemAnswer(
                                item.id(), item.mandatory() ? Answer.DONE : Answer.NOT_APPLICABLE, null))
                        .toList(),
                template.checks().stream()
                        .filter(CheckPoint::mandatory)
                        .map(check -> new Measure(check.id(), value(check, chance), null))
                        .toList(),
                part == null
                        ? List.of()
                        : List.of(new UsedPart(
                                part.reference(),
                                BigDecimal.ONE,
                                part.label(),
                                part.unit().label(),
                                part.price().amount())),
                chance.nextInt(3) == 0 ? "Tableau d’origine, en bon état. Repérage complété." : null,
                template.conformity() ? Conformity.CONFORM : null,
                chance.nextInt(4) == 0 ? "Prévoir un parafoudre au prochain entretien." : null);
    }

    /** A fifth of the way between the limits, give or take a little. */
    private static BigDecimal value(CheckPoint check, Random chance) {
        double least = check.least() == null ? 0 : check.least().doubleValue();
        double most = check.most() == null ? least * 400 + 1 : check.most().doubleValue();
        return BigDecimal.valueOf(least + (most - least) * (0.4 + chance.nextDouble() / 5))
                .setScale(1, RoundingMode.HALF_UP);
    }

    /** Two visits in fifteen end without a signature. */
    SignatureDraft signature(String signer, Instant at, Position position, Random chance) {
        if (chance.nextInt(15) < 2) {
            return draft(SignatureOutcome.CUSTOMER_ABSENT, at, position, null, null, "Absent, clés chez le gardien");
        }
        return draft(SignatureOutcome.SIGNED, at, position, signer, stroke(chance), null);
    }

    private static SignatureDraft draft(
            SignatureOutcome outcome,
            Instant at,
            Position position,
            @Nullable String signer,
            byte @Nullable [] image,
            @Nullable String reason) {
        return new SignatureDraft(
                outcome, at, null, position, signer, signer == null ? null : CONSENT, image, reason);
    }

    private static byte[] stroke(Random chance) {
        BufferedImage image = new BufferedImage(360, 140, BufferedImage.TYPE_BYTE_INDEXED);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 360, 140);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x1b, 0x25, 0x40));
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D line = new Path2D.Double();
        line.moveTo(30, 90);
        for (int x = 40; x < 320; x += 40) {
            line.curveTo(x, 20 + chance.nextInt(60), x + 14, 60 + chance.nextInt(60), x + 30, 70 + chance.nextInt(20));
        }
        pen.draw(line);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
