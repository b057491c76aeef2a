package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a technician writes about an intervention, with the version of the template that asked. */
@Entity
class Report {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID interventionId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private InterventionKind templateKind;

    @Column(updatable = false)
    private int templateVersion;

    @Column
    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    private ReportContent content;

    private @Nullable Instant completedAt;

    @Column
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    Report(UUID interventionId, ReportTemplate template, ReportContent content, Instant now) {
        this.id = Ids.next();
        this.interventionId = interventionId;
        this.templateKind = template.kind();
        this.templateVersion = template.version();
        this.state = ReportState.DRAFT;
        this.content = content;
        this.writtenAt = now;
    }

    /** Says something else; it has to be completed and signed anew. */
    void rewrite(ReportContent newer, Instant now) {
        content = newer;
        writtenAt = now;
        reopen();
    }

    /** A draft again. */
    void reopen() {
        state = ReportState.DRAFT;
        completedAt = null;
    }

    void complete(Instant now) {
        state = ReportState.COMPLETED;
        completedAt = now;
    }

    void signed() {
        state = ReportState.SIGNED;
    }

    /** The signature counts no more; what was written is complete still. */
    void unsigned() {
        state = ReportState.COMPLETED;
    }

    ReportState state() {
        return state;
    }

    ReportContent content() {
        return content;
    }

    InterventionKind templateKind() {
        return templateKind;
    }

    int templateVersion() {
        return templateVersion;
    }

    ReportView view(TemplateContent template) {
        return new ReportView(
                templateKind,
                templateVersion,
                state,
                content,
                ReportCheck.findings(content, template),
                ReportCheck.missing(content, template),
                completedAt,
                writtenAt);
    }
}
