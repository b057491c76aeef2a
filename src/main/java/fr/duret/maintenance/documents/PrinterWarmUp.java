package fr.duret.maintenance.documents;

import fr.duret.maintenance.documents.seal.SealUnavailable;
import fr.duret.maintenance.documents.seal.Seals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints and seals a first letter in the background, so that nobody waits seconds for theirs. */
@Component
@ConditionalOnProperty("duret.documents.warm-up")
class PrinterWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(PrinterWarmUp.class);

    private final DocumentPrinter printer;
    private final Seals seals;

    PrinterWarmUp(DocumentPrinter printer, Seals seals) {
        this.printer = printer;
        this.seals = seals;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread thread = new Thread(this::warmUp, "printer-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    void warmUp() {
        byte[] letter = letter();
        try {
            seals.seal(letter);
        } catch (SealUnavailable e) {
            LOG.warn("Documents cannot be sealed: {}", e.getMessage());
        }
    }

    private byte[] letter() {
        return printer.print(
                "letter",
                Map.of(
                        "recipient", "Madame",
                        "address", List.of("1 rue du Lac", "74000 ANNECY"),
                        "subject", "Essai",
                        "reference", "",
                        "writtenOn", LocalDate.EPOCH,
                        "enclosures", List.of(),
                        "body", "<fo:block>Essai <fo:inline font-weight=\"bold\">réussi</fo:inline></fo:block>"));
    }
}
