package fr.duret.maintenance.interventions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.duret.maintenance.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what the reports of each kind ask; an edited template is a new version, and written reports keep theirs. */
@Service
@Transactional
public class ReportTemplates {

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    ReportTemplates(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The newest version of each kind, in the order of the kinds. */
    @Transactional(readOnly = true)
    public List<ReportTemplate> current() {
        return database.sql("SELECT DISTINCT ON (kind) * FROM report_template ORDER BY kind, version DESC")
                .query(this::template)
                .list()
                .stream()
                .sorted(Comparator.comparing(ReportTemplate::kind))
                .toList();
    }

    /** The newest version of one kind. */
    @Transactional(readOnly = true)
    public ReportTemplate current(InterventionKind kind) {
        return database.sql("SELECT * FROM report_template WHERE kind = ? ORDER BY version DESC LIMIT 1")
                .param(kind.name())
                .query(this::template)
                .single();
    }

    /** The version that a report was written with. */
    @Transactional(readOnly = true)
    public ReportTemplate version(InterventionKind kind, int version) {
        return database.sql("SELECT * FROM report_template WHERE kind = ? AND version = ?")
                .params(kind.name(), version)
                .query(this::template)
                .optional()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "template-unknown",
                        "Modèle de rapport inconnu",
                        "Le modèle « " + kind.label() + " » n'a pas de version " + version + "."));
    }

    /**
     * Makes a new version; refused as {@code template-changed} if somebody else has made one since.
     *
     * @param basedOn the version that the editor has seen
     */
    public ReportTemplate edit(InterventionKind kind, int basedOn, TemplateContent content, String author) {
        check(content);
        if (current(kind).version() != basedOn) {
            throw changed(kind);
        }
        try {
            return write(kind, basedOn + 1, content, author);
        } catch (DuplicateKeyException e) {
            throw changed(kind);
        }
    }

    /** Takes in the version that the application brings along, unless the kind has one. */
    void bring(InterventionKind kind, TemplateContent content) {
        check(content);
        boolean there = database.sql("SELECT exists(SELECT 1 FROM report_template WHERE kind = ?)")
                .param(kind.name())
                .query(Boolean.class)
                .single();
        if (!there) {
            write(kind, 1, content, "Duret Maintenance");
        }
    }

    private ReportTemplate write(InterventionKind kind, int version, TemplateContent content, String author) {
        ReportTemplate template = new ReportTemplate(kind, version, content, author, clock.instant());
        database.sql("""
                        INSERT INTO report_template (kind, version, content, edited_by, edited_at)
                        VALUES (:kind, :version, CAST(:content AS jsonb), :by, :at)
                        """)
                .param("kind", kind.name())
                .param("version", version)
                .param("content", written(content))
                .param("by", author)
                .param("at", template.editedAt().atOffset(ZoneOffset.UTC))
                .update();
        return template;
    }

    private static void check(TemplateContent content) {
        Set<String> ids = new HashSet<>();
        boolean unique = Stream.concat(
                        content.items().stream().map(CheckItem::id),
                        content.checks().stream().map(CheckPoint::id))
                .allMatch(ids::add);
        boolean limits = content.checks().stream()
                .allMatch(check ->
                        check.least() == null || check.most() == null || check.least().compareTo(check.most()) <= 0);
        if (content.title().isBlank() || !unique || !limits) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "template-unusable",
                    "Modèle de rapport inutilisable",
                    "Il lui faut un titre, des points aux identifiants distincts, et des limites dans l'ordre.");
        }
    }

    private static Refusal changed(InterventionKind kind) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "template-changed",
                "Le modèle a changé entre-temps",
                "Quelqu'un vient d'enregistrer une autre version du modèle « " + kind.label()
                        + " ». Relisez-la, puis refaites votre modification.");
    }

    private String written(TemplateContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A template cannot be written", e);
        }
    }

    private ReportTemplate template(ResultSet row, int number) throws SQLException {
        try {
            return new ReportTemplate(
                    InterventionKind.valueOf(row.getString("kind")),
                    row.getInt("version"),
                    json.readValue(row.getString("content"), TemplateContent.class),
                    row.getString("edited_by"),
                    row.getObject("edited_at", OffsetDateTime.class).toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A template cannot be read", e);
        }
    }
}
