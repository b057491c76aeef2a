package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractCard;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.visits.VisitBook;
import fr.duret.maintenance.visits.VisitView;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show the visit that has to be planned, and whom to call about it; local to the task and gone with it. */
@Capability(
        value = "showVisit",
        gives = {
            "shownCustomer",
            "shownTown",
            "shownPhone",
            "shownCall",
            "shownContract",
            "shownWindow",
            "shownPage",
            "shownContractPage"
        })
class ShowVisit implements TaskListener {

    private final ContractBook contracts;
    private final VisitBook visits;

    ShowVisit(ContractBook contracts, VisitBook visits) {
        this.contracts = contracts;
        this.visits = visits;
    }

    @Override
    public void notify(DelegateTask task) {
        ContractCard card = contracts.cardOfTerm(Step.id(task, "termId"));
        VisitView visit = visits.visit(Step.id(task, "visitId"));
        String phone = card.phone();
        task.setVariableLocal("shownCustomer", card.customerName());
        task.setVariableLocal("shownTown", card.town());
        ShownPhone.on(task, phone);
        task.setVariableLocal(
                "shownContract", card.reference() + " · " + card.plan().label());
        task.setVariableLocal(
                "shownWindow", "du " + French.date(visit.dueFrom()) + " au " + French.date(visit.dueTo()));
        task.setVariableLocal("shownPage", "/interventions/" + visit.interventionId());
        task.setVariableLocal("shownContractPage", "/contrats/" + card.contractId());
        task.setName(task.getName() + " – " + card.reference());
    }
}
