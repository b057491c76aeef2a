package fr.duret.maintenance.processes.lifecycle;

import fr.duret.maintenance.surveys.SurveyAnswered;
import fr.duret.maintenance.surveys.SurveyOpened;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts and moves the processes of satisfaction surveys, in the transaction in which the thing happened. */
@Component
class SurveyProcesses {

    private final Engine engine;

    SurveyProcesses(Engine engine) {
        this.engine = engine;
    }

    @EventListener
    void on(SurveyOpened event) {
        engine.start(
                DomainMessage.SURVEY_OPENED,
                event.surveyId(),
                Map.of("surveyId", event.surveyId().toString()));
    }

    @EventListener
    void on(SurveyAnswered event) {
        engine.tell(
                DomainMessage.SURVEY_ANSWERED,
                event.surveyId(),
                "surveyId",
                event.surveyId(),
                Map.of("low", event.low()));
    }
}
