package fr.duret.maintenance.processes.engine;

import fr.duret.maintenance.identity.AccountOpened;
import fr.duret.maintenance.identity.AccountView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's users and groups in step with the accounts; no user has a password there. */
@Component
class StaffDirectory {

    private final IdentityService identity;

    StaffDirectory(IdentityService identity) {
        this.identity = identity;
    }

    /** Makes the groups that are missing. */
    void arrangeGroups() {
        group(StaffGroups.DISPATCH, "Coordination", Groups.GROUP_TYPE_WORKFLOW);
        group(StaffGroups.MANAGEMENT, "Direction", Groups.GROUP_TYPE_WORKFLOW);
        group(StaffGroups.PROCESS_ADMIN, "Processus", Groups.GROUP_TYPE_WORKFLOW);
        group(StaffGroups.TECHNICIANS, "Terrain", Groups.GROUP_TYPE_WORKFLOW);
        group(Groups.CAMUNDA_ADMIN, "Administration du moteur", Groups.GROUP_TYPE_SYSTEM);
    }

    private void group(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    @EventListener
    void enter(AccountOpened opened) {
        enter(opened.account());
    }

    /** Enters somebody, or brings the entry up to date. */
    void enter(AccountView account) {
        User user = Optional.ofNullable(
                        identity.createUserQuery().userId(account.username()).singleResult())
                .orElseGet(() -> identity.newUser(account.username()));
        String name = account.displayName();
        int space = name.indexOf(' ');
        user.setFirstName(space < 0 ? name : name.substring(0, space));
        user.setLastName(space < 0 ? "" : name.substring(space + 1));
        user.setEmail(account.email());
        identity.saveUser(user);
        join(account.username(), account.enabled() ? StaffGroups.of(account.roles()) : List.of());
    }

    private void join(String username, List<String> wanted) {
        Set<String> present = identity.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        wanted.stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identity.createMembership(username, group));
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identity.deleteMembership(username, group));
    }
}
