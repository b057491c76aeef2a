package fr.duret.maintenance.imports;

import fr.duret.maintenance.imports.csv.CsvFile;
import fr.duret.maintenance.shared.Referenced;
import fr.duret.maintenance.shared.Refusal;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives files, says what is in them and what is wrong, and takes them in. */
@Service
public class ImportDesk {

    private final Map<ImportKind, ImportFormat<?>> formats = new EnumMap<>(ImportKind.class);
    private final Uploads uploads;
    private final ImportJournal journal;
    private final JdbcClient database;
    private final EntityManager entityManager;
    private final Clock clock;

    ImportDesk(
            List<ImportFormat<?>> formats,
            Uploads uploads,
            ImportJournal journal,
            JdbcClient database,
            EntityManager entityManager,
            Clock clock) {
        formats.forEach(format -> this.formats.put(format.kind(), format));
        this.uploads = uploads;
        this.journal = journal;
        this.database = database;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * Receives a file and keeps it for half an hour; refused at once if it is no text or larger than 20 MB.
     *
     * @return the upload's number, for {@link #check}, {@link #run} and {@link #discard}
     */
    public UUID receive(ImportKind kind, InputStream content, String fileName) {
        return uploads.receive(kind, content, fileName);
    }

    /** What importing the file would do; nothing is stored. Refused if it cannot be read as a file of its kind. */
    @Transactional(readOnly = true)
    public ImportReport check(UUID upload) {
        Uploads.Upload received = uploads.get(upload);
        return compare(format(received.kind()), received.file());
    }

    /**
     * Imports the file in one transaction; the same file again changes nothing. Refused with {@link ImportRefused} if
     * lines are wrong and it is all or nothing, and as {@code import-running} while another import is.
     *
     * @param by who does it
     */
    @Transactional
    public ImportReport run(UUID upload, ImportMode mode, String by) {
        Uploads.Upload received = uploads.get(upload);
        oneAtATime();
        ImportReport report = run(format(received.kind()), received.file(), mode);
        journal.write(new ImportRun(
                report.kind(),
                report.fileName(),
                report.sha256(),
                mode,
                report.created(),
                report.updated(),
                report.unchanged(),
                report.refused(),
                by,
                clock.instant()));
        return report;
    }

    private <D extends Referenced> ImportReport run(ImportFormat<D> format, CsvFile file, ImportMode mode) {
        if (mode == ImportMode.ALL_OR_NOTHING) {
            ImportReport wouldBe = compare(format, file);
            if (wouldBe.refused() > 0) {
                throw new ImportRefused(wouldBe);
            }
        }
        return new ImportPass<>(format, format::register, entityManager::clear)
                .through(file)
                .report(file, false, before(format, file));
    }

    private <D extends Referenced> ImportReport compare(ImportFormat<D> format, CsvFile file) {
        return new ImportPass<>(format, format::compare, entityManager::clear)
                .through(file)
                .report(file, true, before(format, file));
    }

    private @Nullable ImportRun before(ImportFormat<?> format, CsvFile file) {
        return journal.lastOf(format.kind(), file.sha256()).orElse(null);
    }

    /** Two imports at once would register the same reference twice, and one of them would fail without a reason. */
    private void oneAtATime() {
        boolean alone = database.sql("SELECT pg_try_advisory_xact_lock(hashtext('import'))")
                .query(Boolean.class)
                .single();
        if (!alone) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "import-running",
                    "Un autre import est en cours",
                    "Attendez qu'il soit fini, puis recommencez : votre fichier est gardé.");
        }
    }

    /** The refusal of a file that is not kept any more. */
    public static Refusal gone() {
        return Uploads.gone();
    }

    /** Forgets a file that was received. */
    public void discard(UUID upload) {
        uploads.discard(upload);
    }

    /** The titles of a file's columns, in the order in which the template has them. */
    public List<String> columns(ImportKind kind) {
        return format(kind).columns();
    }

    /** The latest imports, the last one first. */
    public List<ImportRun> journal(int limit) {
        return journal.latest(limit);
    }

    private ImportFormat<?> format(ImportKind kind) {
        return Objects.requireNonNull(formats.get(kind), () -> "no format for " + kind);
    }
}
