package fr.duret.maintenance.interventions;

import fr.duret.maintenance.catalog.PartDraft;
import fr.duret.maintenance.catalog.PartUnit;
import fr.duret.maintenance.catalog.PartsCatalogue;
import fr.duret.maintenance.catalog.VatCategory;
import fr.duret.maintenance.customers.Civility;
import fr.duret.maintenance.customers.CustomerDraft;
import fr.duret.maintenance.customers.CustomerDrafts;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.interventions.ReportContent.Answer;
import fr.duret.maintenance.interventions.ReportContent.ItemAnswer;
import fr.duret.maintenance.interventions.ReportContent.Measure;
import fr.duret.maintenance.interventions.ReportContent.UsedPart;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.support.TestClock;
import fr.duret.maintenance.technicians.QualificationDates;
import fr.duret.maintenance.technicians.TechnicianDraft;
import fr.duret.maintenance.technicians.TechnicianRegister;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes technicians, sites and interventions for tests. */
@TestComponent
public class Worksite {

    public static final Instant NOW = TestClock.START;
    public static final double LATITUDE = 45.83;
    public static final double LONGITUDE = 6.18;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final CustomerRegister customers;
    private final TechnicianRegister technicians;
    private final PartsCatalogue parts;
    private final Dispatch dispatch;
    private final Map<UUID, Integer> plannedFor = new ConcurrentHashMap<>();

    Worksite(CustomerRegister customers, TechnicianRegister technicians, PartsCatalogue parts, Dispatch dispatch) {
        this.customers = customers;
        this.technicians = technicians;
        this.parts = parts;
        this.dispatch = dispatch;
    }

    public UUID technician() {
        String reference = "W-T" + NUMBER.incrementAndGet();
        technicians.register(List.of(new TechnicianDraft(
                reference,
                "Essai " + reference,
                "Malo",
                reference.toLowerCase(Locale.ROOT) + "@duret.example",
                "+33639980000",
                List.of(),
                List.of(new QualificationDates("BR", null, null)),
                "Annecy")));
        return technicians.technicians().stream()
                .filter(technician -> technician.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** An intervention that nobody is to do yet, for a customer who reads e-mail. */
    public UUID intervention(InterventionKind kind) {
        String reference = "W-C" + NUMBER.incrementAndGet();
        return intervention(
                kind,
                reference,
                CustomerDrafts.aConsumerOnline(reference, Civility.MADAME, "Odette", "Burnet " + reference));
    }

    /** An emergency that the technician is to do from now on, for a customer who is written to by letter. */
    public UUID plannedOffline(UUID technician) {
        String reference = "W-C" + NUMBER.incrementAndGet();
        return planned(
                intervention(
                        InterventionKind.EMERGENCY_REPAIR,
                        reference,
                        CustomerDrafts.aConsumer(reference, Civility.MADAME, "Odette", "Burnet " + reference)),
                technician);
    }

    private UUID intervention(InterventionKind kind, String reference, CustomerDraft draft) {
        customers.registerCustomers(List.of(draft));
        UUID customer = customers.idOf(reference).orElseThrow();
        customers.registerSites(List.of(CustomerDrafts.aSite(reference, customer, "Duingt")));
        UUID site = customers.siteIdOf(reference).orElseThrow();
        return dispatch.open(
                new InterventionDraft(kind, "Le disjoncteur général saute", customer, site, null, null), "Clothilde");
    }

    /** An intervention that the technician is to do for an hour: from now on, or after what they have to do already. */
    public UUID planned(UUID technician) {
        return planned(InterventionKind.EMERGENCY_REPAIR, technician);
    }

    public UUID planned(InterventionKind kind, UUID technician) {
        return planned(intervention(kind), technician);
    }

    private UUID planned(UUID id, UUID technician) {
        int before = plannedFor.merge(technician, 1, Integer::sum) - 1;
        Instant start = NOW.plus(Duration.ofHours(before));
        dispatch.plan(id, new Slot(technician, start, start.plus(Duration.ofHours(1))), "Clothilde");
        return id;
    }

    public void listParts() {
        parts.list(List.of(new PartDraft(
                "DIF-30-40A",
                "Protection",
                "Interrupteur différentiel 30 mA 40 A",
                PartUnit.PIECE,
                Money.of("42.50"),
                VatCategory.WORKS)));
    }

    /** A tap at the site at that instant, by a device whose clock is right. */
    public static ClockTap tap(Instant at) {
        return new ClockTap(at, null, new Position(LATITUDE, LONGITUDE, 8), null, null);
    }

    /** A report that says everything which the template of emergency repairs asks. */
    public static ReportContent completeReport() {
        return report("Différentiel remplacé.", new BigDecimal("231.0"));
    }

    /** A report that says everything which the template of work under warranty asks. */
    public static ReportContent warrantyReport() {
        return new ReportContent(
                "Différentiel échangé sous garantie.",
                Stream.of("warranty-checked", "fault-confirmed", "serial-noted", "repaired")
                        .map(item -> new ItemAnswer(item, Answer.DONE, null))
                        .toList(),
                List.of(new Measure("voltage", new BigDecimal("231.0"), null)),
                List.of(new UsedPart("DIF-30-40A", BigDecimal.ONE, null, null, null)),
                null,
                null,
                null);
    }

    static ReportContent report(String text, @Nullable BigDecimal volts) {
        return new ReportContent(
                text,
                List.of(
                        new ItemAnswer("made-safe", Answer.DONE, null),
                        new ItemAnswer("fault-found", Answer.DONE, "circuit de la cave"),
                        new ItemAnswer("supply-restored", Answer.DONE, null)),
                volts == null ? List.of() : List.of(new Measure("voltage", volts, null)),
                List.of(new UsedPart("DIF-30-40A", BigDecimal.ONE, null, null, null)),
                "Tableau ancien.",
                null,
                "Prévoir le remplacement du tableau.");
    }

    /** A signature as a finger draws it. */
    public static byte[] signature() {
        return png(300, 120, true);
    }

    static byte[] png(int width, int height, boolean ink) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        if (ink) {
            Graphics2D pen = image.createGraphics();
            pen.setColor(Color.BLACK);
            pen.drawLine(10, height / 2, width - 10, height / 3);
            pen.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
