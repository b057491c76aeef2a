package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.Emergencies;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.PhoneNumbers;
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
    private final InterventionBook interventions;
    private final CustomerRegister customers;

    ShowEmergency(
            AppointmentBook book, Emergencies emergencies, InterventionBook interventions, CustomerRegister customers) {
        this.book = book;
        this.emergencies = emergencies;
        this.interventions = interventions;
        this.customers = customers;
    }

    @Override
    public void notify(DelegateTask task) {
        AppointmentView appointment = book.appointment(Step.id(task, "appointmentId"));
        InterventionView intervention = interventions.intervention(appointment.interventionId());
        CustomerView customer = customers.customer(appointment.customerId());
        String phone = customer.callable();
        task.setVariableLocal("shownCustomer", customer.name());
        task.setVariableLocal(
                "shownTown", customers.site(intervention.siteId()).address().town());
        task.setVariableLocal("shownPhone", phone == null ? "aucun numéro" : PhoneNumbers.display(phone));
        task.setVariableLocal("shownCall", phone == null ? "" : "tel:" + phone);
        task.setVariableLocal("shownWork", intervention.subject());
        task.setVariableLocal(
                "shownPromise", appointment.promisedBy() == null ? "" : French.shortMoment(appointment.promisedBy()));
        task.setVariableLocal("shownSuggestion", emergencies.suggestion(intervention.id()));
        task.setVariableLocal("shownPage", "/interventions/" + intervention.id());
        task.setName(task.getName() + " – " + intervention.reference());
    }
}
