package fr.duret.maintenance.processes.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** What each group may do in the engine; technicians may do nothing there. */
@Component
class StaffRights {

    private final AuthorizationService authorizations;

    StaffRights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Grants what the table below says; a right that somebody changed by hand is set back. */
    void grantAll() {
        dispatch();
        management();
        for (Resource resource : Resources.values()) {
            grant(StaffGroups.PROCESS_ADMIN, resource, Authorization.ANY, ALL);
            grant(Groups.CAMUNDA_ADMIN, resource, Authorization.ANY, ALL);
        }
    }

    /** Works on the tasks of every process, in Tasklist only. */
    private void dispatch() {
        String group = StaffGroups.DISPATCH;
        grant(group, Resources.APPLICATION, "tasklist", ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                READ_TASK,
                TASK_WORK,
                TASK_ASSIGN,
                READ_HISTORY);
        seeColleagues(group);
    }

    /** Sees every process and task, changes none. */
    private void management() {
        String group = StaffGroups.MANAGEMENT;
        grant(group, Resources.APPLICATION, "tasklist", ACCESS);
        grant(group, Resources.APPLICATION, "cockpit", ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                READ_INSTANCE,
                READ_TASK,
                READ_HISTORY);
        grant(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, READ);
        grant(group, Resources.DEPLOYMENT, Authorization.ANY, READ);
        grant(group, Resources.BATCH, Authorization.ANY, BatchPermissions.READ, BatchPermissions.READ_HISTORY);
        seeColleagues(group);
    }

    private void seeColleagues(String group) {
        grant(group, Resources.USER, Authorization.ANY, READ);
        grant(group, Resources.GROUP, Authorization.ANY, READ);
    }

    /** Lets the group see a filter of Tasklist. */
    void showFilter(String group, String filterId) {
        grant(group, Resources.FILTER, filterId, READ);
    }

    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        Authorization granted = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
        if (granted == null) {
            granted = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            granted.setGroupId(group);
            granted.setResource(resource);
            granted.setResourceId(resourceId);
        }
        granted.setPermissions(permissions);
        authorizations.saveAuthorization(granted);
    }
}
