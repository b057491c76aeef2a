package fr.duret.maintenance.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** What was typed behind the command; everything that is wrong with it is refused before anything is written. */
final class CommandLine {

    private static final String SETTING = "duret.rehearsal.";
    private static final Set<String> KNOWN = Set.of(
            "rehearse",
            "from",
            "seed",
            "out",
            "customers",
            "contracts",
            "sites",
            "technicians",
            "processes",
            "interventions",
            "quotes",
            "compare",
            "with");
    private static final Path USUAL_OUT = Path.of("target", "rehearsal");
    private static final int MOST_YEARS = 10;
    private static final int MOST_A_RUN = 20_000;

    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<String> settings = new ArrayList<>();

    CommandLine(String... arguments) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new OptionsRefused("« " + argument + " » n'est pas une option : écrivez --option=valeur.");
            }
            take(argument.substring(2, equals), argument.substring(equals + 1).strip(), argument);
        }
        if (!isComparison()) {
            required("rehearse", "la durée à répéter, par exemple --rehearse=P1Y");
        }
    }

    private void take(String name, String value, String argument) {
        if (name.startsWith(SETTING)) {
            settings.add(argument);
        } else if ("spring.profiles.active".equals(name)) {
            // The build's own start of the demo company says so; a rehearsal has a profile of its own.
            return;
        } else if (!KNOWN.contains(name)) {
            throw new OptionsRefused("L'option --" + name + " n'existe pas pour une répétition. Options connues : "
                    + String.join(
                            ", ",
                            KNOWN.stream().sorted().map(known -> "--" + known).toList()) + ".");
        } else if (value.isEmpty()) {
            throw new OptionsRefused("L'option --" + name + " est vide : donnez-lui une valeur ou retirez-la.");
        } else if (options.put(name, value) != null) {
            throw new OptionsRefused("L'option --" + name + " est donnée deux fois : gardez-en une.");
        }
    }

    /** Whether arguments ask for a rehearsal, or for the comparison of two. */
    static boolean asksForARehearsal(String... arguments) {
        return Stream.of(arguments)
                .anyMatch(argument -> argument.equals("--rehearse")
                        || argument.startsWith("--rehearse=")
                        || argument.startsWith("--compare="));
    }

    /** Whether two rehearsals are only compared. */
    boolean isComparison() {
        return options.containsKey("with") && !options.containsKey("rehearse");
    }

    /** The folder of the rehearsal that is compared with. */
    Path before() {
        return earlierRun("compare").orElseThrow(() -> new OptionsRefused("Il manque --compare=DOSSIER."));
    }

    /** The folder of the newer rehearsal, where two are only compared. */
    Path after() {
        return earlierRun("with").orElseThrow(() -> new OptionsRefused("Il manque --with=DOSSIER."));
    }

    /** Where a comparison of two rehearsals is written: beside the newer one unless another folder is named. */
    Path comparisonFolder() {
        return options.containsKey("out") ? path("out") : after();
    }

    /** @param today for a rehearsal that does not say when it begins */
    RehearsalOptions options(LocalDate today) {
        if (options.containsKey("with")) {
            throw new OptionsRefused("--with compare deux répétitions déjà faites : retirez --rehearse, ou --with.");
        }
        Path out = options.containsKey("out") ? path("out") : USUAL_OUT;
        refuseForeignFolder(out);
        return new RehearsalOptions(
                period(),
                from(today),
                number("seed", "7").orElse(1),
                out,
                companyFiles(),
                folder("processes"),
                earlierRun("compare"),
                count("interventions", "600"),
                count("quotes", "50"),
                List.copyOf(settings));
    }

    private Period period() {
        String typed = required("rehearse", "la durée");
        try {
            Period period = Period.parse(typed);
            if (period.isNegative()
                    || period.isZero()
                    || period.toTotalMonths() + period.getDays() / 28 > MOST_YEARS * 12) {
                throw new OptionsRefused("--rehearse=" + typed + " : une répétition dure d'un jour à dix ans.");
            }
            return period;
        } catch (DateTimeException e) {
            throw new OptionsRefused("--rehearse=" + typed
                    + " n'est pas une durée : écrivez P1Y pour un an, P6M pour six mois, P90D pour 90 jours.");
        }
    }

    private LocalDate from(LocalDate today) {
        String typed = options.get("from");
        if (typed == null) {
            return today.plusMonths(1).withDayOfMonth(1);
        }
        try {
            LocalDate from = LocalDate.parse(typed);
            if (from.getYear() < 2000 || from.getYear() > 2100) {
                throw new OptionsRefused("--from=" + typed + " : choisissez un jour entre 2000 et 2100.");
            }
            return from;
        } catch (DateTimeException e) {
            throw new OptionsRefused("--from=" + typed + " n'est pas une date : écrivez par exemple 2026-12-01.");
        }
    }

    private OptionalInt count(String option, String example) {
        OptionalLong typed = number(option, example);
        if (typed.isPresent() && (typed.getAsLong() < 0 || typed.getAsLong() > MOST_A_RUN)) {
            throw new OptionsRefused(
                    "--%s=%d : de 0 à %d par répétition.".formatted(option, typed.getAsLong(), MOST_A_RUN));
        }
        return typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) typed.getAsLong());
    }

    private OptionalLong number(String option, String example) {
        String typed = options.get(option);
        try {
            return typed == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(typed));
        } catch (NumberFormatException e) {
            throw new OptionsRefused("--" + option + "=" + typed
                    + " n'est pas un nombre entier : écrivez par exemple --" + option + "=" + example + ".");
        }
    }

    private Optional<CompanyFiles> companyFiles() {
        if (options.containsKey("customers") != options.containsKey("contracts")) {
            throw new OptionsRefused("--customers et --contracts vont ensemble : donnez les deux fichiers, ou aucun.");
        }
        if (!options.containsKey("customers")) {
            if (options.containsKey("sites") || options.containsKey("technicians")) {
                throw new OptionsRefused("--sites et --technicians vont avec --customers et --contracts.");
            }
            return Optional.empty();
        }
        return Optional.of(new CompanyFiles(
                file("customers").orElseThrow(), file("contracts").orElseThrow(), file("sites"), file("technicians")));
    }

    private Optional<Path> file(String option) {
        return existing(option, Files::isRegularFile, "ce fichier n'existe pas");
    }

    private Optional<Path> folder(String option) {
        return existing(option, Files::isDirectory, "ce dossier n'existe pas");
    }

    private Optional<Path> earlierRun(String option) {
        return existing(
                option,
                folder -> Files.isRegularFile(folder.resolve(RunFiles.EVENTS)),
                "il n'y a pas de répétition (" + RunFiles.EVENTS + ") dans ce dossier");
    }

    private Optional<Path> existing(String option, java.util.function.Predicate<Path> test, String otherwise) {
        if (!options.containsKey(option)) {
            return Optional.empty();
        }
        Path path = path(option);
        if (!test.test(path)) {
            throw new OptionsRefused("--" + option + "=" + path + " : " + otherwise + ".");
        }
        return Optional.of(path);
    }

    private Path path(String option) {
        String typed = required(option, "un chemin");
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new OptionsRefused("--" + option + "=" + typed + " n'est pas un chemin.");
        }
    }

    /** Only a rehearsal is replaced, never somebody's other files. */
    private static void refuseForeignFolder(Path out) {
        if (!Files.exists(out)
                || Files.exists(out.resolve(RunFiles.RUN))
                || Files.exists(out.resolve(RunFiles.PROGRESS))) {
            return;
        }
        if (!Files.isDirectory(out)) {
            throw new OptionsRefused("--out=" + out + " n'est pas un dossier.");
        }
        try (Stream<Path> content = Files.list(out)) {
            if (content.findAny().isPresent()) {
                throw new OptionsRefused("--out=" + out
                        + " contient autre chose qu'une répétition : choisissez un dossier vide ou nouveau.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String required(String option, String what) {
        return Optional.ofNullable(options.get(option))
                .orElseThrow(() -> new OptionsRefused("Il manque --" + option + " : " + what + "."));
    }
}
