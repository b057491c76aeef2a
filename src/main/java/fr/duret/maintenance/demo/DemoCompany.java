package fr.duret.maintenance.demo;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.imports.ImportDesk;
import fr.duret.maintenance.imports.ImportKind;
import fr.duret.maintenance.imports.ImportMode;
import fr.duret.maintenance.imports.ImportReport;
import fr.duret.maintenance.imports.RelativeDates;
import fr.duret.maintenance.shared.Paris;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty application with the demo company, through the same importer as everybody's files. */
@Component
@Profile("demo")
class DemoCompany implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCompany.class);
    private static final String IMPORTED_BY = "Démonstration";

    private final CustomerRegister customers;
    private final ImportDesk desk;
    private final DemoCrew crew;
    private final DemoRounds rounds;
    private final DemoPast past;
    private final DemoDevices devices;
    private final DemoQuotes quotes;
    private final Clock clock;

    DemoCompany(
            CustomerRegister customers,
            ImportDesk desk,
            DemoCrew crew,
            DemoRounds rounds,
            DemoPast past,
            DemoDevices devices,
            DemoQuotes quotes,
            Clock clock) {
        this.customers = customers;
        this.desk = desk;
        this.crew = crew;
        this.rounds = rounds;
        this.past = past;
        this.devices = devices;
        this.quotes = quotes;
        this.clock = clock;
    }

    /** All of it or nothing: a start that is interrupted begins anew the next time. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (customers.countCustomers() > 0) {
            return;
        }
        for (ImportKind kind : ImportKind.values()) {
            UUID upload = desk.receive(kind, new ByteArrayInputStream(file(kind)), kind.fileName());
            try {
                ImportReport report = desk.run(upload, ImportMode.ALL_OR_NOTHING, IMPORTED_BY);
                LOG.info("Demo company: {} lines of {}", report.created(), kind.fileName());
            } finally {
                desk.discard(upload);
            }
        }
        crew.fill();
        List<DemoDeed> deeds = new ArrayList<>(rounds.fill());
        devices.register();
        deeds.addAll(quotes.fill());
        past.expect(deeds);
    }

    private byte[] file(ImportKind kind) {
        try {
            String text = new ClassPathResource("demo/" + kind.fileName()).getContentAsString(StandardCharsets.UTF_8);
            return RelativeDates.resolve(text, Paris.today(clock)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
