package fr.duret.maintenance.processes.engine;

import fr.duret.maintenance.identity.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Groups;

/** How the engine calls what somebody does in the company; models name these groups as candidates for tasks. */
public final class StaffGroups {

    static final String DISPATCH = "dispatch";
    static final String MANAGEMENT = "management";
    static final String PROCESS_ADMIN = "process-admin";
    static final String TECHNICIANS = "technicians";

    private StaffGroups() {}

    /** All of them. */
    public static Set<String> all() {
        return Set.of(DISPATCH, MANAGEMENT, PROCESS_ADMIN, TECHNICIANS);
    }

    /** The engine's groups of somebody with these roles. */
    static List<String> of(Collection<Role> roles) {
        return roles.stream().flatMap(role -> of(role).stream()).toList();
    }

    static List<String> of(Role role) {
        return switch (role) {
            case DISPATCHER -> List.of(DISPATCH);
            case MANAGER -> List.of(MANAGEMENT);
            // The engine's own group besides: while that one is empty, its set-up page would make anybody an admin.
            case PROCESS_ADMIN -> List.of(PROCESS_ADMIN, Groups.CAMUNDA_ADMIN);
            case TECHNICIAN -> List.of(TECHNICIANS);
        };
    }
}
