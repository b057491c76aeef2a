package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.shared.PhoneNumbers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/** Lets a task show a telephone number that one can touch to call. */
final class ShownPhone {

    private ShownPhone() {}

    /** Sets {@code shownPhone} and {@code shownCall}; says so where there is no number. */
    static void on(DelegateTask task, @Nullable String phone) {
        task.setVariableLocal("shownPhone", phone == null ? "aucun numéro" : PhoneNumbers.display(phone));
        task.setVariableLocal("shownCall", phone == null ? "" : "tel:" + phone);
    }
}
