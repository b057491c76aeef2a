package fr.duret.maintenance.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints a first letter in the background, so that nobody waits seconds for the fonts of theirs. */
@Component
@ConditionalOnProperty("duret.documents.warm-up")
class PrinterWarmUp {

    private final DocumentPrinter printer;

    PrinterWarmUp(DocumentPrinter printer) {
        this.printer = printer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread thread = new Thread(this::print, "printer-warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void print() {
        printer.print(
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
