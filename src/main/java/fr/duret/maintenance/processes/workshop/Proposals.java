package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.models.ModelFile;
import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that were sent to the workshop, kept until they are deployed, given up, or a month old. */
@Service
@Transactional
public class Proposals {

    private static final int MOST_FILES = 20;
    private static final int MOST_BYTES = 1024 * 1024;
    private static final Duration KEPT = Duration.ofDays(31);

    /** Who sent files, and when. */
    public record Proposal(UUID id, String proposedBy, Instant proposedAt) {}

    private final JdbcClient database;
    private final ModelVersions running;
    private final Clock clock;

    Proposals(JdbcClient database, ModelVersions running, Clock clock) {
        this.database = database;
        this.running = running;
        this.clock = clock;
    }

    /** Takes files in, whatever is in them; refused only if they are no files of models by name, size or encoding. */
    public UUID receive(List<SentFile> sent, String by) {
        if (sent.isEmpty() || sent.size() > MOST_FILES) {
            throw refused(
                    "proposal-size", "Aucun fichier à contrôler", "Choisissez de un à " + MOST_FILES + " fichiers.");
        }
        List<ProposedFile> files = new ArrayList<>(sent.size());
        sent.forEach(file -> files.add(proposed(file)));
        requireDistinct(files);
        database.sql("DELETE FROM model_proposal WHERE proposed_at < :limit")
                .param("limit", clock.instant().minus(KEPT).atZone(Paris.ZONE).toOffsetDateTime())
                .update();
        UUID id = Ids.next();
        database.sql("INSERT INTO model_proposal (id, proposed_by, proposed_at) VALUES (:id, :by, :at)")
                .param("id", id)
                .param("by", by)
                .param("at", clock.instant().atZone(Paris.ZONE).toOffsetDateTime())
                .update();
        files.forEach(file -> insert(id, file));
        return id;
    }

    private void insert(UUID id, ProposedFile file) {
        database.sql("""
                        INSERT INTO model_proposal_file (proposal_id, file_name, kind, model_key, content, base_version)
                        VALUES (:id, :name, :kind, :key, :content, :base)
                        """)
                .param("id", id)
                .param("name", file.fileName())
                .param("kind", file.kind().name())
                .param("key", file.key())
                .param("content", file.content())
                .param("base", file.baseVersion())
                .update();
    }

    /** Under the name of the file that it replaces, whatever the editor has called it. */
    private ProposedFile proposed(SentFile sent) {
        String name = sent.name()
                .substring(Math.max(sent.name().lastIndexOf('/'), sent.name().lastIndexOf('\\')) + 1);
        ModelKind kind = ModelKind.ofFile(name)
                .orElseThrow(() -> refused(
                        "proposal-kind",
                        "« " + name + " » n'est pas un modèle",
                        "Envoyez des fichiers .bpmn, .dmn ou .form, tels que Camunda Modeler les enregistre."));
        if (sent.content().remaining() > MOST_BYTES) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "proposal-size",
                    "« " + name + " » est trop grand",
                    "Un modèle tient en 1 Mo. Rien n'a changé.");
        }
        String text = text(name, sent.content());
        Optional<String> key = ModelText.key(kind, text);
        Optional<RunningModel> now = key.flatMap(known -> running.newest(kind, known));
        return new ProposedFile(
                now.map(RunningModel::fileName).orElse(name),
                kind,
                key.orElse(null),
                text,
                now.map(RunningModel::version).orElse(0));
    }

    private static String text(String name, ByteBuffer content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(content.duplicate())
                    .toString();
            if (text.indexOf('\0') < 0) {
                return new ModelFile(name, text).text();
            }
        } catch (CharacterCodingException e) {
            // The same refusal as for a text that holds what no text holds.
        }
        throw refused(
                "proposal-encoding",
                "« " + name + " » n'est pas un texte en UTF-8",
                "Enregistrez-le avec Camunda Modeler, qui écrit en UTF-8, puis envoyez-le de nouveau.");
    }

    private static void requireDistinct(List<ProposedFile> files) {
        Set<String> seen = new HashSet<>();
        for (ProposedFile file : files) {
            if (!seen.add(file.fileName())) {
                throw refused(
                        "proposal-twice",
                        "Deux fichiers pour « " + file.fileName() + " »",
                        "Envoyez chaque modèle une seule fois.");
            }
        }
    }

    private static Refusal refused(String code, String title, String detail) {
        return new Refusal(Refusal.Kind.MALFORMED, code, title, detail + " Rien n'a changé.");
    }

    /** Refused as {@code proposal-gone} when it is not kept any more. */
    @Transactional(readOnly = true)
    public Proposal get(UUID id) {
        return database.sql("SELECT id, proposed_by, proposed_at FROM model_proposal WHERE id = :id")
                .param("id", id)
                .query(Proposal.class)
                .optional()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "proposal-gone",
                        "Ces fichiers ne sont plus là",
                        "Ils ont été mis en service ou abandonnés. Envoyez-les de nouveau s'il le faut."));
    }

    @Transactional(readOnly = true)
    public List<ProposedFile> files(UUID id) {
        return database.sql("""
                        SELECT file_name, kind, model_key AS key, content, base_version FROM model_proposal_file
                        WHERE proposal_id = :id ORDER BY kind = 'FORM', kind = 'DECISION', file_name
                        """).param("id", id).query(ProposedFile.class).list();
    }

    /** Those that nobody has settled yet, the newest first. */
    @Transactional(readOnly = true)
    public List<Proposal> open() {
        return database.sql(
                        "SELECT id, proposed_by, proposed_at FROM model_proposal ORDER BY proposed_at DESC LIMIT 10")
                .query(Proposal.class)
                .list();
    }

    public void giveUp(UUID id) {
        database.sql("DELETE FROM model_proposal WHERE id = :id")
                .param("id", id)
                .update();
    }
}
