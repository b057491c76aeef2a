package fr.duret.maintenance.processes.capability;

import fr.duret.maintenance.identity.AccountRegister;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Names the person who answered a task, as histories name them; the engine itself keeps only the username. */
@Component
class StaffNames {

    private final AccountRegister accounts;

    StaffNames(AccountRegister accounts) {
        this.accounts = accounts;
    }

    /** Who answered the last task of this process. */
    String answeredBy(VariableScope scope) {
        return accounts.displayName(Step.text(scope, "answeredBy"));
    }
}
