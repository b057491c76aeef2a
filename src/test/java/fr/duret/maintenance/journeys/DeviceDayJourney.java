package fr.duret.maintenance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import fr.duret.maintenance.processes.TimeMachine;
import fr.duret.maintenance.support.PdfStandards;
import fr.duret.maintenance.support.SealJudge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A technician's day over the API: the very lines of the README, run by bash and curl against the demo company. */
class DeviceDayJourney extends FreshDemo {

    private static final String SECTION = "## The API for devices\n";
    private static final Duration CORRECTABLE = Duration.ofSeconds(150);
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final Path OUT = Path.of("target", "device-day").toAbsolutePath();

    @Autowired
    private TimeMachine time;

    @Autowired
    private JdbcClient database;

    private Path folder = OUT;

    @Test
    void isDoneAsTheReadmeShowsIt() throws Exception {
        String spoken = run(lines().replace("http://localhost:8080", at("")));

        byte[] report = made("rapport.pdf");
        byte[] invoice = made("facture.pdf");
        String number = Pattern.compile("INT-\\d{4}-\\d+")
                .matcher(spoken)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        assertThat(text(made("apercu.pdf"))).contains("Aperçu avant signature", number);
        assertThat(text(report))
                .contains("N° " + number, "Prise remplacée par un modèle étanche", "Signé par le client", "231,5 V")
                .doesNotContain("Aperçu");
        assertThat(text(invoice))
                .contains("Facture", number, "Intervention en urgence", "À payer, toutes taxes comprises");
        assertThat(minutes(invoice))
                .as("what is billed is what was signed")
                .isEqualTo(minutes(report))
                .isNotEmpty();
        assertThat(text(made("devis.pdf")))
                .contains("Brouillon", "Lise Charvin", "Prise actuelle", "Parafoudre au tableau");
        assertThat(spoken).contains("\"state\":\"SENT\"", "avec les options que j’ai choisies", "\"sentTo\":\"06 ");
        for (byte[] document : List.of(report, invoice)) {
            PdfStandards.assertConforms(document, PDFAFlavour.PDFA_3_A);
            PdfStandards.assertConforms(document, PDFAFlavour.PDFUA_1);
            assertThat(verdict(document)).isEqualTo(Indication.TOTAL_PASSED);
        }
        byte[] changed = report.clone();
        changed[report.length / 2] ^= 1;
        assertThat(verdict(changed)).isNotEqualTo(Indication.TOTAL_PASSED);
        assertThat(database.sql("SELECT status FROM intervention WHERE reference = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED");
        assertThat(database.sql("""
                        SELECT m.template || ', ' || m.channel || ', ' || count(a.*) FROM outbox_message m
                        JOIN intervention i ON i.customer_id = m.customer_id AND i.reference = ?
                        LEFT JOIN outbox_attachment a ON a.message_id = m.id
                        WHERE m.template IN ('report-sent', 'invoice-issued') GROUP BY m.id ORDER BY m.created_at, m.id
                        """).param(number).query(String.class).list())
                .containsExactlyInAnyOrder("report-sent, EMAIL, 1", "invoice-issued, EMAIL, 1");
    }

    private static List<String> minutes(byte[] document) throws IOException {
        return Pattern.compile("soit (\\d+) min")
                .matcher(text(document))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What stands in the section's blocks, in its order. */
    private static String lines() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf(SECTION) + SECTION.length());
        return section.substring(0, section.indexOf("\n## "))
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining("\n"));
    }

    /** Runs the lines; once the report is there, the two minutes pass in which it could still be corrected. */
    private String run(String lines) throws IOException, InterruptedException {
        Files.createDirectories(OUT);
        folder = Files.createTempDirectory(OUT, "run");
        Path log = folder.resolve("log.txt");
        ProcessBuilder bash = new ProcessBuilder("bash", "-eu", "-c", lines);
        bash.environment().put("TMPDIR", folder.toString());
        Process shell =
                bash.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            boolean passed = false;
            for (long waited = 0; !shell.waitFor(1, TimeUnit.SECONDS) && waited < LONGEST.toSeconds(); waited++) {
                if (!passed && isPdf(made("rapport.pdf"))) {
                    time.advanceTo(time.now().plus(CORRECTABLE));
                    passed = true;
                }
            }
            assertThat(shell.isAlive() ? "still running" : String.valueOf(shell.exitValue()))
                    .as(Files.readString(log))
                    .isEqualTo("0");
            return Files.readString(log);
        } finally {
            shell.descendants().forEach(ProcessHandle::destroy);
            shell.destroy();
        }
    }

    /** What the lines have left under that name; empty while there is nothing. */
    private byte[] made(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            Path file = files.filter(path -> path.endsWith(name)).findFirst().orElse(null);
            return file == null ? new byte[0] : Files.readAllBytes(file);
        }
    }

    private static boolean isPdf(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).startsWith("%PDF");
    }

    private Indication verdict(byte[] pdf) throws IOException {
        SimpleReport report = SealJudge.trusting(
                DATA.resolve("seal-authority"), pdf, time.now().plus(Duration.ofDays(1)));
        return report.getIndication(report.getFirstSignatureId());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " ");
        }
    }
}
