package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.appointments.AgreedSlot;
import fr.duret.maintenance.appointments.AppointmentBook;
import fr.duret.maintenance.appointments.AppointmentView;
import fr.duret.maintenance.appointments.RequestKind;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.PhoneNumbers;
import fr.duret.maintenance.technicians.TechnicianRegister;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;

/** Lets a task show the booking that it is about, and whom to call; local to the task and gone with it. */
@Capability(
        value = "showAppointment",
        gives = {
            "shownCustomer",
            "shownTown",
            "shownPhone",
            "shownCall",
            "shownWork",
            "shownSlot",
            "shownDetour",
            "shownOtherPhone",
            "shownPage"
        })
class ShowAppointment implements TaskListener {

    private final AppointmentBook book;
    private final InterventionOnTask shown;
    private final CustomerRegister customers;
    private final TechnicianRegister technicians;

    ShowAppointment(
            AppointmentBook book,
            InterventionOnTask shown,
            CustomerRegister customers,
            TechnicianRegister technicians) {
        this.book = book;
        this.shown = shown;
        this.customers = customers;
        this.technicians = technicians;
    }

    @Override
    public void notify(DelegateTask task) {
        AppointmentView appointment = book.appointment(Step.id(task, "appointmentId"));
        InterventionView intervention = shown.show(task, appointment.interventionId());
        task.setVariableLocal("shownWork", RequestKind.of(intervention).label() + " · " + intervention.subject());
        task.setVariableLocal("shownSlot", slot(appointment.shownSlot()));
        task.setVariableLocal("shownDetour", French.duration(appointment.detourSeconds() / 60));
        task.setVariableLocal("shownOtherPhone", otherPhone(customers.customer(appointment.customerId())));
    }

    /** The landline of who has a mobile too. */
    private static String otherPhone(CustomerView customer) {
        String phone = customer.phone();
        return phone == null || customer.mobile() == null ? "" : "ou " + PhoneNumbers.display(phone);
    }

    private String slot(@Nullable AgreedSlot slot) {
        if (slot == null) {
            return "aucun créneau";
        }
        String who = technicians.name(slot.technicianId()).orElse("personne");
        return French.weekday(slot.window().day()) + " " + slot.window().hours() + ", avec " + who;
    }
}
