package fr.duret.maintenance.surveys;

import fr.duret.maintenance.shared.Ids;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer's opinion of one thing that was done. */
@Entity
class Survey {

    /** How many days it can be answered. */
    static final int DAYS = 30;

    @Id
    private UUID id;

    @Column
    private UUID subjectId;

    @Column
    private String subject;

    @Column
    private String title;

    @Column
    private LocalDate doneOn;

    @Column
    private UUID customerId;

    @Column
    private UUID siteId;

    private @Nullable UUID contractId;
    private @Nullable UUID technicianId;

    @Enumerated(EnumType.STRING)
    @Column
    private SurveyState state;

    @Embedded
    private @Nullable Answers answers;

    @Column
    private Instant openedAt;

    private @Nullable Instant answeredAt;

    @Column
    private Instant closesAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Survey() {}

    Survey(SurveyDraft draft, Instant now) {
        this.id = Ids.next();
        this.subjectId = draft.subjectId();
        this.subject = draft.subject();
        this.title = draft.title();
        this.doneOn = draft.doneOn();
        this.customerId = draft.customerId();
        this.siteId = draft.siteId();
        this.contractId = draft.contractId();
        this.technicianId = draft.technicianId();
        this.state = SurveyState.OPEN;
        this.openedAt = now;
        this.closesAt = Paris.startOf(Paris.dateOf(now).plusDays(DAYS + 1));
    }

    /**
     * Takes the answers, and takes better ones as long as it is open; refused once its thirty days are over.
     *
     * @return whether these are the first
     */
    boolean answer(Answers given, Instant now) {
        if (!now.isBefore(closesAt) || state == SurveyState.CLOSED) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "survey-closed",
                    "Cette enquête est close",
                    "Vous pouviez répondre pendant trente jours. Appelez-nous : votre avis nous intéresse toujours.");
        }
        boolean first = state == SurveyState.OPEN;
        state = SurveyState.ANSWERED;
        answers = given;
        answeredAt = now;
        return first;
    }

    /** Ends the time for an answer; one that was answered stays so. */
    void close() {
        if (state == SurveyState.OPEN) {
            state = SurveyState.CLOSED;
        }
    }

    UUID id() {
        return id;
    }

    SurveyView view() {
        return new SurveyView(
                id,
                subjectId,
                subject,
                title,
                doneOn,
                customerId,
                siteId,
                contractId,
                technicianId,
                state,
                answers,
                openedAt,
                answeredAt,
                closesAt);
    }
}
