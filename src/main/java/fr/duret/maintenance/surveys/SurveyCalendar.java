package fr.duret.maintenance.surveys;

import fr.duret.maintenance.shared.Paris;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Says when a survey is sent, when its reader is reminded, and when it closes. */
@Service
public class SurveyCalendar {

    private static final int SENT_AFTER = 2;
    private static final int REMINDED_AFTER = 7;

    /**
     * The moments of one survey.
     *
     * @param sendAt nine o'clock, two days after the work
     * @param remindAt nine o'clock, seven days after the work
     * @param closesAt the end of the thirtieth day
     */
    public record Moments(Instant sendAt, Instant remindAt, Instant closesAt) {}

    private final Surveys surveys;

    SurveyCalendar(Surveys surveys) {
        this.surveys = surveys;
    }

    public Moments of(UUID surveyId) {
        SurveyView survey = surveys.survey(surveyId);
        LocalDate opened = Paris.dateOf(survey.openedAt());
        return new Moments(
                Paris.opening(opened.plusDays(SENT_AFTER)),
                Paris.opening(opened.plusDays(REMINDED_AFTER)),
                survey.closesAt());
    }
}
