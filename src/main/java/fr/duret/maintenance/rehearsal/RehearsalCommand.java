package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.processes.models.Models;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Paris;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The command {@code --rehearse=P1Y …}: lives a year of the company in a sandbox and writes down what happened. */
public final class RehearsalCommand {

    /** It went through. */
    public static final int FINE = 0;

    /** A step got stuck, or the run broke off. */
    public static final int FAILED = 1;

    /** The options make no sense; nothing was written. */
    public static final int REFUSED = 2;

    /** Somebody stopped it. */
    public static final int STOPPED = 130;

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalCommand.class);

    private final Class<?> main;
    private final PrintStream console;

    private RehearsalCommand(Class<?> main, PrintStream console) {
        this.main = main;
        this.console = console;
    }

    /** Whether these arguments of the application ask for a rehearsal. */
    public static boolean isAskedFor(String... arguments) {
        return CommandLine.asksForARehearsal(arguments);
    }

    /**
     * Does what the arguments ask for.
     *
     * @param main the application's class
     * @return the exit code
     */
    public static int run(Class<?> main, PrintStream console, String... arguments) {
        return new RehearsalCommand(main, console).run(arguments);
    }

    private int run(String... arguments) {
        try {
            CommandLine typed = new CommandLine(arguments);
            if (typed.isComparison()) {
                RunComparison comparison = RunComparison.of(typed.before(), typed.after());
                comparison.write(typed.comparisonFolder());
                console.println(comparison.text());
                return FINE;
            }
            return rehearse(typed.options(Paris.today(Paris.wallClock())));
        } catch (OptionsRefused e) {
            console.println(e.getMessage());
            return REFUSED;
        }
    }

    private int rehearse(RehearsalOptions options) {
        long start = System.nanoTime();
        // The engine keeps its due dates in local time: in UTC no hour comes twice, whatever this machine is set to.
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        RunFiles.prepare(options.out());
        Progress progress = new Progress(options);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> progress.end(Progress.State.STOPPED, "La répétition a été arrêtée.")));
        console.printf(
                "Répétition du %s au %s, graine %d%n",
                French.date(options.from()), French.date(options.to().minusDays(1)), options.seed());
        try (progress) {
            List<String> incidents = live(options, progress, start);
            if (incidents.isEmpty()) {
                progress.end(Progress.State.FINISHED, null);
                return FINE;
            }
            String why = incidents.size() == 1
                    ? "Une étape est en panne : " + incidents.get(0)
                    : incidents.size() + " étapes sont en panne ; la première : " + incidents.get(0);
            progress.end(Progress.State.FAILED, why);
            console.println(why);
            return FAILED;
        } catch (OptionsRefused e) {
            progress.end(Progress.State.FAILED, e.getMessage());
            console.println(e.getMessage());
            return REFUSED;
        } catch (RuntimeException e) {
            if (progress.isStopped()) {
                return STOPPED;
            }
            LOG.error("The rehearsal broke off", e);
            String why = "La répétition s’est interrompue : " + reason(e);
            progress.end(Progress.State.FAILED, why);
            console.println(why);
            return FAILED;
        }
    }

    private List<String> live(RehearsalOptions options, Progress progress, long start) {
        try (Sandbox sandbox = Sandbox.start(main, options)) {
            RehearsalProperties properties = sandbox.get(RehearsalProperties.class);
            RunDescription description = new RunDescription(
                    options, properties.habits(), sandbox.get(Models.class).current());
            RunFiles.write(options.out(), RunFiles.RUN, description.json());
            EventLog log = sandbox.get(EventLog.class);
            OfficeWitness office = sandbox.get(OfficeWitness.class);
            LOG.debug("Started after {} ms", (System.nanoTime() - start) / 1_000_000);
            Intake.Taken book = sandbox.get(Intake.class).take();
            int visits = sandbox.get(YearOfVisits.class).begin(book);
            int quotes = sandbox.get(YearOfQuotes.class).begin();
            console.printf(
                    "%d contrats, %d interventions, %d devis, commencée après %.1f s%n",
                    book.contracts(), visits, quotes, seconds(start));
            sandbox.get(Year.class).live(progress, console);
            log.close();
            Summary summary = Summary.of(
                    options,
                    book.contracts(),
                    properties.prices(),
                    sandbox.get(InventedDispatcher.class).left(),
                    seconds(start));
            summary.write();
            console.println(summary.text());
            options.compareWith().ifPresent(before -> {
                RunComparison comparison = RunComparison.of(before, options.out());
                comparison.write(options.out());
                console.println(comparison.text());
            });
            return office.incidents();
        }
    }

    /** What the innermost cause says: those around it only say that something did not start. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
