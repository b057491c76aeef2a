package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.Emergencies;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.French;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show an emergency whose promise is at risk, and who could be there first. */
@Capability(
        value = "showEmergency",
        gives = {
            "shownCustomer",
            "shownTown",
            "shownPhone",
            "shownCall",
            "shownWork",
            "shownPromise",
            "shownSuggestion",
            "shownPage"
        })
class ShowEmergency implements TaskListener {

    private final AppointmentBook book;
    private final Emergencies emergencies;
    private final InterventionOnTask shown;

    ShowEmergency(AppointmentBook book, Emergencies emergencies, InterventionOnTask shown) {
        this.book = book;
        this.emergencies = emergencies;
        this.shown = shown;
    }

    @Override
    public void notify(DelegateTask task) {
        AppointmentView appointment = book.appointment(Step.id(task, "appointmentId"));
        InterventionView intervention = shown.show(task, appointment.interventionId());
        task.setVariableLocal("shownWork", intervention.subject());
        task.setVariableLocal(
                "shownPromise", appointment.promisedBy() == null ? "" : French.shortMoment(appointment.promisedBy()));
        task.setVariableLocal("shownSuggestion", emergencies.suggestion(intervention.id()));
    }
}
