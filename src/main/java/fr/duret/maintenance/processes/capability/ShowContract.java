package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractCard;
import fr.duret.maintenance.shared.French;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Lets a task show whom it is about; what it shows is local to the task and gone with it. */
@Capability(
        value = "showContract",
        gives = {
            "shownCustomer",
            "shownTown",
            "shownPhone",
            "shownCall",
            "shownContract",
            "shownEndsOn",
            "shownPage",
            "shownCustomerPage"
        })
class ShowContract implements TaskListener {

    private final ContractBook book;

    ShowContract(ContractBook book) {
        this.book = book;
    }

    @Override
    public void notify(DelegateTask task) {
        ContractCard card = book.cardOfTerm(Step.id(task, "termId"));
        String phone = card.phone();
        task.setVariableLocal("shownCustomer", card.customerName());
        task.setVariableLocal("shownTown", card.town());
        ShownPhone.on(task, phone);
        task.setVariableLocal(
                "shownContract", card.reference() + " · " + card.plan().label());
        task.setVariableLocal("shownEndsOn", French.date(card.endsOn()));
        task.setVariableLocal("shownPage", "/contrats/" + card.contractId());
        task.setVariableLocal("shownCustomerPage", "/clients/" + card.customerId());
        task.setName(task.getName() + " – " + card.reference());
    }
}
