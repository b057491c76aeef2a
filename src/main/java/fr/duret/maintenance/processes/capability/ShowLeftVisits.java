package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractCard;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.visits.VisitDecisions;
import fr.duret.maintenance.visits.VisitView;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show the visits that a term has left over; local to the task and gone with it. */
@Capability(
        value = "showLeftVisits",
        gives = {"shownCustomer", "shownPhone", "shownCall", "shownContract", "shownVisits", "shownContractPage"})
class ShowLeftVisits implements TaskListener {

    private final ContractBook contracts;
    private final VisitDecisions decisions;

    ShowLeftVisits(ContractBook contracts, VisitDecisions decisions) {
        this.contracts = contracts;
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        ContractCard card = contracts.cardOfTerm(Step.id(task, "termId"));
        String phone = card.phone();
        task.setVariableLocal("shownCustomer", card.customerName());
        ShownPhone.on(task, phone);
        task.setVariableLocal(
                "shownContract", card.reference() + " · " + card.plan().label());
        task.setVariableLocal(
                "shownVisits",
                decisions.left(Step.id(task, "termId")).stream()
                        .map(ShowLeftVisits::line)
                        .collect(Collectors.joining("\n")));
        task.setVariableLocal("shownContractPage", "/contrats/" + card.contractId());
        task.setName(task.getName() + " – " + card.reference());
    }

    private static String line(VisitView visit) {
        LocalDate on = visit.on();
        return "- [Visite n° " + visit.number() + "](/interventions/" + visit.interventionId() + "), "
                + (on == null ? "due avant le " + French.date(visit.dueTo()) : "planifiée le " + French.date(on));
    }
}
