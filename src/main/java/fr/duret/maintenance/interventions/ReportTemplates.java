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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what the reports of each kind ask; an edited template is a new version, and written reports keep theirs. */
@Service
@Transactional
public class ReportTemplates {

    private static final String APPLICATION = "Duret Maintenance";

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<Version, ReportTemplate> read = new ConcurrentHashMap<>();

    private record Version(InterventionKind kind, int number) {}

    ReportTemplates(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The newest version of each kind, in the order of the kinds. */
    @Transactional(readOnly = true)
    public List<ReportTemplate> current() {
        return database
                .sql("SELECT DISTINCT ON (kind) * FROM report_template ORDER BY kind, version DESC")
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

    /** The version that a report was written with; it never changes. */
    @Transactional(readOnly = true)
    public ReportTemplate version(InterventionKind kind, int version) {
        return read.computeIfAbsent(new Version(kind, version), this::read);
    }

    private ReportTemplate read(Version version) {
        return database.sql("SELECT * FROM report_template WHERE kind = ? AND version = ?")
                .params(version.kind().name(), version.number())
                .query(this::template)
                .optional()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "template-unknown",
                        "Modèle de rapport inconnu",
                        "Le modèle « " + version.kind().label() + " » n'a pas de version " + version.number() + "."));
    }

    /**
     * Makes a new version; refused as {@code template-changed} if somebody else has made one since.
     *
     * @param basedOn the version that the editor has seen
     */
    public ReportTemplate edit(InterventionKind kind, int basedOn, TemplateContent content, String author) {
        TemplateRules.check(content);
        ReportTemplate edited = new ReportTemplate(kind, basedOn + 1, content, author, clock.instant(), false);
        if (current(kind).version() != basedOn || !insert(edited)) {
            throw changed(kind);
        }
        return edited;
    }

    /** Every version of that kind, the newest first. */
    @Transactional(readOnly = true)
    public List<ReportTemplate> versions(InterventionKind kind) {
        return database.sql("SELECT * FROM report_template WHERE kind = ? ORDER BY version DESC")
                .param(kind.name())
                .query(this::template)
                .list();
    }

    /**
     * Takes in what the application brings along: as the first version, or after an earlier delivered one. What the
     * office has edited stays, and what was delivered once already does not come again.
     */
    void bring(InterventionKind kind, TemplateContent content) {
        TemplateRules.check(content);
        List<ReportTemplate> versions = versions(kind);
        boolean edited = !versions.isEmpty() && !versions.get(0).delivered();
        boolean known = versions.stream()
                .anyMatch(version -> version.delivered() && version.content().equals(content));
        if (!edited && !known) {
            int next = versions.isEmpty() ? 1 : versions.get(0).version() + 1;
            insert(new ReportTemplate(kind, next, content, APPLICATION, clock.instant(), true));
        }
    }

    /** Whether it was written; not if somebody else has made that version meanwhile. */
    private boolean insert(ReportTemplate template) {
        return database.sql("""
                        INSERT INTO report_template (kind, version, content, edited_by, edited_at, delivered)
                        VALUES (:kind, :version, CAST(:content AS jsonb), :by, :at, :delivered)
                        ON CONFLICT (kind, version) DO NOTHING
                        """)
                        .param("kind", template.kind().name())
                        .param("version", template.version())
                        .param("content", written(template.content()))
                        .param("by", template.editedBy())
                        .param("at", template.editedAt().atOffset(ZoneOffset.UTC))
                        .param("delivered", template.delivered())
                        .update()
                == 1;
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
                    row.getObject("edited_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("delivered"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A template cannot be read", e);
        }
    }
}
