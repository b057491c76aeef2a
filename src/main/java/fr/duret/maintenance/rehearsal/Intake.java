package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.imports.ImportDesk;
import fr.duret.maintenance.imports.ImportKind;
import fr.duret.maintenance.imports.ImportMode;
import fr.duret.maintenance.imports.ImportRefused;
import fr.duret.maintenance.imports.RelativeDates;
import fr.duret.maintenance.imports.SitesOfContracts;
import fr.duret.maintenance.imports.VisitsOfContracts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Takes in the company that is rehearsed, through the same importer as everybody's files. */
@Component
@Profile("rehearsal")
class Intake {

    private static final String IMPORTED_BY = "Répétition";
    private static final double DAYS_OF_A_YEAR = 365;

    /**
     * What was taken in.
     *
     * @param visitsPerYear how many visits the contracts promise together
     */
    record Taken(int contracts, int visitsPerYear) {}

    private final ImportDesk desk;
    private final RehearsalOptions options;
    private final VisitHabits habits;

    Intake(ImportDesk desk, RehearsalOptions options, RehearsalProperties properties) {
        this.desk = desk;
        this.options = options;
        this.habits = properties.habits().visits();
    }

    /** Imports all files; refused with {@link OptionsRefused} if a line is wrong. */
    Taken take() {
        Map<ImportKind, String> texts = texts();
        texts.replaceAll((kind, text) -> RelativeDates.resolve(text, options.from()));
        VisitsOfContracts promised = VisitsOfContracts.atMost(
                Objects.requireNonNull(texts.get(ImportKind.CONTRACTS)),
                texts.containsKey(ImportKind.TECHNICIANS) ? mostVisits() : 0,
                reference -> Fate.of(options.seed(), reference, "turn").share("turn"));
        texts.put(ImportKind.CONTRACTS, promised.contracts());
        int contracts = 0;
        for (Map.Entry<ImportKind, String> file : texts.entrySet()) {
            int lines = take(file.getKey(), file.getValue());
            contracts = file.getKey() == ImportKind.CONTRACTS ? lines : contracts;
        }
        return new Taken(contracts, promised.perYear());
    }

    /** How many visits contracts may promise in a year, so that all of them come to what was asked for. */
    private int mostVisits() {
        double years = ChronoUnit.DAYS.between(options.from(), options.to()) / DAYS_OF_A_YEAR;
        return options.interventions().isPresent()
                ? (int) (options.interventions().getAsInt() * habits.underContract() / (years * habits.owed()))
                : Integer.MAX_VALUE;
    }

    private Map<ImportKind, String> texts() {
        Map<ImportKind, String> texts = new EnumMap<>(ImportKind.class);
        if (options.files().isEmpty()) {
            for (ImportKind kind : ImportKind.values()) {
                texts.put(kind, demo(kind));
            }
            return texts;
        }
        CompanyFiles files = options.files().get();
        texts.put(ImportKind.CUSTOMERS, text(files.customers()));
        texts.put(ImportKind.CONTRACTS, text(files.contracts()));
        files.technicians().ifPresent(file -> texts.put(ImportKind.TECHNICIANS, text(file)));
        if (files.sites().isPresent()) {
            texts.put(ImportKind.SITES, text(files.sites().get()));
        } else {
            SitesOfContracts own =
                    SitesOfContracts.of(texts.get(ImportKind.CUSTOMERS), texts.get(ImportKind.CONTRACTS));
            texts.put(ImportKind.SITES, own.sites());
            texts.put(ImportKind.CONTRACTS, own.contracts());
        }
        return texts;
    }

    private int take(ImportKind kind, String text) {
        UUID upload =
                desk.receive(kind, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), kind.fileName());
        try {
            return desk.run(upload, ImportMode.ALL_OR_NOTHING, IMPORTED_BY).created();
        } catch (ImportRefused e) {
            throw new OptionsRefused(kind.label() + " : " + e.getMessage() + " "
                    + e.report().problems().stream()
                            .limit(5)
                            .map(problem -> "Ligne " + problem.line() + ", " + problem.column() + " : "
                                    + problem.problem() + ". " + problem.remedy())
                            .reduce("", (all, one) -> all + System.lineSeparator() + "  " + one));
        } finally {
            desk.discard(upload);
        }
    }

    private static String demo(ImportKind kind) {
        try {
            return new ClassPathResource("demo/" + kind.fileName()).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8, or else the Windows alphabet that French spreadsheets write. */
    static String text(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, "windows-1252");
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
