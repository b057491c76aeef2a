package fr.duret.maintenance.surveys;

import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks customers about what was done, and takes their answers. */
@Service
@Transactional
public class Surveys {

    private final SurveyRepository surveys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Surveys(SurveyRepository surveys, ApplicationEventPublisher events, Clock clock) {
        this.surveys = surveys;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the survey of something that was done, once; the same again gives the same survey. */
    public UUID open(SurveyDraft draft) {
        return surveys.findBySubjectId(draft.subjectId()).map(Survey::id).orElseGet(() -> {
            UUID id = surveys.saveAndFlush(new Survey(draft, clock.instant())).id();
            events.publishEvent(new SurveyOpened(id));
            return id;
        });
    }

    /** Takes answers; a later answer replaces an earlier one. Refused as {@code survey-closed} after thirty days. */
    public SurveyView answer(UUID id, Answers answers) {
        Survey survey = locked(id);
        boolean first = survey.answer(answers, clock.instant());
        surveys.flush();
        SurveyView view = survey.view();
        if (first) {
            events.publishEvent(new SurveyAnswered(id, view.subject(), answers.overall(), view.isLow()));
        }
        return view;
    }

    /** Takes the score that was clicked in the mail; what was answered before, and a survey that is over, stay. */
    public void click(UUID id, int overall) {
        if (locked(id).view().state() == SurveyState.OPEN) {
            answer(id, Answers.ofClick(overall));
        }
    }

    /** Ends the time for an answer. */
    public void close(UUID id) {
        locked(id).close();
    }

    @Transactional(readOnly = true)
    public SurveyView survey(UUID id) {
        return surveys.findById(id).map(Survey::view).orElseThrow(Surveys::unknown);
    }

    private Survey locked(UUID id) {
        return surveys.lock(id).orElseThrow(Surveys::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNKNOWN, "survey-unknown", "Enquête introuvable", "Cette enquête n’existe pas.");
    }
}
