package fr.duret.maintenance.rehearsal;

import fr.duret.maintenance.notifications.LeftMessage;
import fr.duret.maintenance.surveys.Answers;
import fr.duret.maintenance.surveys.SurveyState;
import fr.duret.maintenance.surveys.Surveys;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented customers who are asked how it went: some answer the mail, some the reminder, most neither. */
@Component
@Profile("rehearsal")
class AskedCustomers {

    private final Surveys surveys;
    private final Agenda agenda;
    private final EventLog log;
    private final RehearsalOptions options;
    private final VisitHabits habits;
    private final Leisure leisure;
    private final Set<UUID> asked = new HashSet<>();

    AskedCustomers(
            Surveys surveys, Agenda agenda, EventLog log, RehearsalOptions options, RehearsalProperties properties) {
        this.surveys = surveys;
        this.agenda = agenda;
        this.log = log;
        this.options = options;
        this.habits = properties.habits().visits();
        this.leisure = new Leisure(properties.habits());
    }

    /** A message about a visit has reached its customer; the first about a survey sends it, others remind of it. */
    void got(KnownVisit visit, LeftMessage message) {
        if (message.origin() == null
                || !"satisfaction-survey".equals(message.origin().process())) {
            return;
        }
        boolean first = asked.add(message.subjectId());
        if (first) {
            log.note(visit.in(new LogLine(message.at(), EventKind.SURVEY_SENT)));
        }
        Fate fate = Fate.of(options.seed(), visit.reference(), first ? "survey" : "reminder of the survey");
        if (fate.happens(first ? habits.answersMail() : habits.answersReminder(), "whether")) {
            Instant at = leisure.within(first ? 4 : 10, message.at(), fate);
            agenda.plan(new Agenda.Act(at, visit.reference(), "answers", () -> answer(message.subjectId(), fate)));
        }
    }

    /** Most click in the mail and leave it at that; some go on to the other questions. */
    private void answer(UUID survey, Fate fate) {
        if (surveys.survey(survey).state() != SurveyState.OPEN) {
            return;
        }
        int overall = score(fate);
        surveys.click(survey, overall);
        if (fate.happens(0.4, "more")) {
            surveys.answer(
                    survey,
                    new Answers(overall, near(overall, fate, "punctuality"), overall, null, overall, words(overall)));
        }
    }

    private int score(Fate fate) {
        if (fate.happens(habits.satisfied(), "satisfied")) {
            return fate.happens(0.65, "very") ? 5 : 4;
        }
        return fate.any(List.of(3, 2, 2, 1), "how little");
    }

    private static int near(int overall, Fate fate, String question) {
        return Math.max(1, Math.min(5, overall - 1 + fate.below(3, question)));
    }

    private static @Nullable String words(int overall) {
        return overall < 3 ? "Il a fallu attendre, et personne n’a prévenu." : null;
    }
}
