package fr.duret.maintenance.processes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** All steps that are stuck, for whoever counts them. */
@Service
public class StuckSteps {

    private final RuntimeService runtime;

    StuckSteps(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Every step that is stuck, the oldest first; not again for the processes that called its process. */
    public List<StuckStep> all() {
        List<Incident> incidents = runtime.createIncidentQuery().orderByIncidentTimestamp().asc().list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .toList();
        Map<String, @Nullable UUID> keys = businessKeys(
                incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet()));
        return incidents.stream()
                .map(incident -> new StuckStep(
                        incident.getId(),
                        process(incident.getProcessDefinitionId()),
                        incident.getActivityId(),
                        keys.get(incident.getProcessInstanceId()),
                        incident.getIncidentMessage() == null ? "sans message" : incident.getIncidentMessage()))
                .toList();
    }

    private Map<String, @Nullable UUID> businessKeys(Set<String> instances) {
        Map<String, @Nullable UUID> keys = new HashMap<>();
        if (!instances.isEmpty()) {
            runtime.createProcessInstanceQuery()
                    .processInstanceIds(instances)
                    .list()
                    .forEach(instance -> keys.put(instance.getId(), id(instance.getBusinessKey())));
        }
        return keys;
    }

    private static @Nullable UUID id(@Nullable String key) {
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String process(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }
}
