package fr.duret.maintenance.demo;

import fr.duret.maintenance.processes.TimeMachine;
import fr.duret.maintenance.shared.BusinessClock;
import fr.duret.maintenance.surveys.Answers;
import fr.duret.maintenance.surveys.InterventionSurveys;
import fr.duret.maintenance.surveys.SurveyCalendar;
import fr.duret.maintenance.surveys.Surveys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the customers of the demo company say of its visits. */
@Component
@Profile("demo")
class DemoSurveys {

    private static final Duration UNTIL_ANSWERED = Duration.ofHours(9);

    private final InterventionSurveys opening;
    private final Surveys surveys;
    private final SurveyCalendar calendar;
    private final TimeMachine time;
    private final BusinessClock clock;

    DemoSurveys(
            InterventionSurveys opening,
            Surveys surveys,
            SurveyCalendar calendar,
            TimeMachine time,
            BusinessClock clock) {
        this.opening = opening;
        this.surveys = surveys;
        this.calendar = calendar;
        this.time = time;
        this.clock = clock;
    }

    /** Asks about that intervention as far as it is time to, and has it answered; the moments at which mail leaves. */
    List<Instant> ask(UUID interventionId, @Nullable Answers answers, Instant now) {
        return opening.open(interventionId)
                .map(survey -> live(survey, answers, now))
                .orElseGet(List::of);
    }

    private List<Instant> live(UUID survey, @Nullable Answers answers, Instant now) {
        SurveyCalendar.Moments moments = calendar.of(survey);
        List<Instant> mail = new ArrayList<>();
        if (moments.sendAt().isBefore(now)) {
            happen(survey, moments.sendAt(), mail);
            Instant answered = moments.sendAt().plus(UNTIL_ANSWERED);
            if (answers != null && answered.isBefore(now)) {
                clock.as(answered, () -> surveys.answer(survey, answers));
                happen(survey, answered, mail);
            } else if (moments.remindAt().isBefore(now)) {
                happen(survey, moments.remindAt(), mail);
            }
        }
        return mail;
    }

    private void happen(UUID survey, Instant instant, List<Instant> mail) {
        clock.as(instant, () -> time.letHappen(survey, instant));
        mail.add(instant);
    }
}
