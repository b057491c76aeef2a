package fr.duret.maintenance.rehearsal.runs;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.processes.models.Finding;
import fr.duret.maintenance.processes.models.ModelCheck;
import fr.duret.maintenance.processes.models.ModelFile;
import fr.duret.maintenance.processes.models.ModelsInForce;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;

/** Takes orders for rehearsals, tells how they go, and reads what they foresaw. */
@Service
public class RehearsalDesk {

    private static final int MOST_WAITING = 5;
    private static final Pattern PROCESS = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    private final RunArchive archive;
    private final ModelsInForce modelsInForce;
    private final ModelCheck modelCheck;
    private final InventedBook book;
    private final Environment environment;
    private final ObjectMapper json;
    private final Clock clock;

    RehearsalDesk(
            RunArchive archive,
            ModelsInForce modelsInForce,
            ModelCheck modelCheck,
            InventedBook book,
            Environment environment,
            ObjectMapper json,
            Clock clock) {
        this.archive = archive;
        this.modelsInForce = modelsInForce;
        this.modelCheck = modelCheck;
        this.book = book;
        this.environment = environment;
        this.json = json;
        this.clock = clock;
    }

    /** Whether there is a demo company to rehearse with. */
    public boolean knowsTheDemo() {
        return environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * Puts a rehearsal into the queue, with the models and the contracts of this moment. Refused as
     * {@code rehearsal-too-many} while five wait, as {@code rehearsal-no-demo} outside the demo company, as
     * {@code rehearsal-no-contract} if there is nothing to rehearse, with {@link ModelsRefused} if the models cannot run.
     *
     * @param by who asks
     */
    public UUID ask(RehearsalOrder order, String by) {
        check(order);
        UUID id = Ids.next();
        RunFolder folder = archive.folderOf(id);
        try {
            keepModels(folder, order.models());
            if (order.book() == RehearsedBook.TODAY && book.write(folder.book()) == 0) {
                throw conflict(
                        "rehearsal-no-contract",
                        "Il n'y a rien à répéter",
                        "Aucun contrat n'est en cours. Importez d'abord les contrats.");
            }
        } catch (RuntimeException e) {
            archive.forget(id);
            throw e;
        }
        archive.makeRoom();
        folder.open(
                new Ticket(
                        id,
                        order.name(),
                        order.period(),
                        order.from(),
                        order.seed(),
                        order.book(),
                        order.models().stream().map(ModelFile::name).sorted().toList(),
                        by,
                        clock.instant()),
                RunState.WAITING);
        return id;
    }

    private void check(RehearsalOrder order) {
        if (order.book() == RehearsedBook.DEMO && !knowsTheDemo()) {
            throw conflict(
                    "rehearsal-no-demo",
                    "L'entreprise de démonstration n'est pas là",
                    "Choisissez « les contrats d'aujourd'hui ».");
        }
        List<Finding> faults = order.models().isEmpty() ? List.of() : modelCheck.check(order.models());
        if (!faults.isEmpty()) {
            throw new ModelsRefused(faults);
        }
        long waiting = archive.all().stream()
                .filter(run -> run.state() == RunState.WAITING)
                .count();
        if (waiting >= MOST_WAITING) {
            throw conflict(
                    "rehearsal-too-many",
                    "Trop de répétitions attendent",
                    "Il y en a déjà " + waiting + ". Attendez que l'une finisse, ou arrêtez-en une.");
        }
    }

    /** What runs, and over it what was edited: the run keeps the very models that it rehearses. */
    private void keepModels(RunFolder folder, List<ModelFile> edited) {
        try {
            Files.createDirectories(folder.models());
            for (ModelFile model : modelsInForce.files()) {
                if (SentModel.isName(model.name())) {
                    Files.writeString(folder.models().resolve(model.name()), model.text());
                }
            }
            for (ModelFile model : edited) {
                Files.writeString(folder.models().resolve(model.name()), model.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The models cannot be kept in " + folder.path(), e);
        }
    }

    /** The newest first. */
    public List<RehearsalRun> runs() {
        return archive.all();
    }

    /** Refused as {@code rehearsal-unknown}. */
    public RehearsalRun run(UUID id) {
        return archive.find(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "rehearsal-unknown",
                        "Cette répétition n'est plus là",
                        "Seules les dernières sont gardées. Choisissez-en une dans la liste, ou recommencez-la."));
    }

    /** Asks a run to stop; within a second the queue does it. Nothing happens to one that is over. */
    public void stop(UUID id) {
        if (!run(id).state().over()) {
            archive.folderOf(id).askToStop();
        }
    }

    /** Lets go of a run that is over; refused as {@code rehearsal-running} otherwise. */
    public void forget(UUID id) {
        if (!run(id).state().over()) {
            throw conflict(
                    "rehearsal-running", "Cette répétition n'est pas finie", "Arrêtez-la d'abord, puis effacez-la.");
        }
        archive.forget(id);
    }

    /** What the run has foreseen until now. */
    public RehearsedYear year(UUID id) {
        return RehearsedYear.of(log(id));
    }

    /** The events that pass, the earliest first, not more than the limit. */
    public FoundEvents events(UUID id, EventFilter filter, int limit) {
        List<LoggedEvent> found = new ArrayList<>();
        long[] total = {0};
        log(id).read(event -> {
            if (filter.passes(event) && total[0]++ < limit) {
                found.add(event);
            }
        });
        return new FoundEvents(found, total[0]);
    }

    public YearComparison compare(UUID first, UUID second) {
        return YearComparison.of(log(first), log(second));
    }

    /** The model of that process as the run had it. */
    public Optional<byte[]> model(UUID id, String process) {
        run(id);
        // A model's file is named after its process; a name that is none of a file leads nowhere.
        if (!PROCESS.matcher(process).matches()) {
            return Optional.empty();
        }
        Path model = archive.folderOf(id).models().resolve(process + ".bpmn");
        try {
            return Files.exists(model) ? Optional.of(Files.readAllBytes(model)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + model + " cannot be read", e);
        }
    }

    /** How the run's models call their processes and elements. */
    public ModelNames names(UUID id) {
        run(id);
        return ModelNames.of(archive.folderOf(id).models());
    }

    private LogReader log(UUID id) {
        run(id);
        return new LogReader(archive.folderOf(id).events(), json);
    }

    private static Refusal conflict(String code, String title, String detail) {
        return new Refusal(Refusal.Kind.CONFLICT, code, title, detail);
    }
}
