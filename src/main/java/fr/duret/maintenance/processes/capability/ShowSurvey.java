package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.surveys.Answers;
import fr.duret.maintenance.surveys.CorrectiveActions;
import fr.duret.maintenance.surveys.SurveyView;
import fr.duret.maintenance.surveys.Surveys;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show whose opinion it is about, and what was decided; local to the task and gone with it. */
@Capability(
        value = "showSurvey",
        gives = {
            "shownCustomer",
            "shownPhone",
            "shownCall",
            "shownWork",
            "shownScore",
            "shownRemark",
            "shownAction",
            "shownPage",
            "shownCustomerPage"
        })
class ShowSurvey implements TaskListener {

    private final Surveys surveys;
    private final CorrectiveActions actions;
    private final CustomerRegister customers;

    ShowSurvey(Surveys surveys, CorrectiveActions actions, CustomerRegister customers) {
        this.surveys = surveys;
        this.actions = actions;
        this.customers = customers;
    }

    @Override
    public void notify(DelegateTask task) {
        SurveyView survey = surveys.survey(Step.id(task, "surveyId"));
        CustomerView customer = customers.customer(survey.customerId());
        Answers answers = survey.answers();
        task.setVariableLocal("shownCustomer", customer.name());
        ShownPhone.on(task, customer.callable());
        task.setVariableLocal("shownWork", survey.title() + " du " + French.date(survey.doneOn()));
        task.setVariableLocal("shownScore", answers == null ? "sans note" : answers.overall() + " sur 5");
        task.setVariableLocal(
                "shownRemark", answers == null || answers.remark() == null ? "aucun commentaire" : answers.remark());
        task.setVariableLocal(
                "shownAction",
                actions.of(survey.id()).map(action -> action.what()).orElse("rien n’est décidé"));
        task.setVariableLocal("shownPage", "/avis-clients/" + survey.id());
        task.setVariableLocal("shownCustomerPage", "/clients/" + customer.id());
        task.setName(task.getName() + " – " + survey.subject());
    }
}
