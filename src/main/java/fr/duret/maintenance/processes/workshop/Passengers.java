package fr.duret.maintenance.processes.workshop;

import fr.duret.maintenance.processes.workshop.ModelText.Bond;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says what has to travel together: a process and what it binds to its own deployment, in both directions. */
@Component
class Passengers {

    private final ModelVersions running;

    Passengers(ModelVersions running) {
        this.running = running;
    }

    /** The changed files themselves, and unchanged ones that have to come along. */
    List<Passenger> of(Collection<Passenger> changed) {
        Map<Bond, Passenger> all = new LinkedHashMap<>();
        changed.forEach(passenger -> all.put(bond(passenger), passenger));
        Map<Bond, Passenger> now = new LinkedHashMap<>();
        Map<String, Set<Bond>> bonds = new HashMap<>();
        running.newest().forEach(model -> now.put(new Bond(model.kind(), model.key()), companion(model)));
        boolean more = true;
        while (more) {
            more = now.entrySet().stream()
                    .filter(entry -> !all.containsKey(entry.getKey()))
                    .filter(entry -> all.values().stream().anyMatch(one -> together(one, entry.getValue(), bonds)))
                    .findFirst()
                    .map(entry -> all.put(entry.getKey(), entry.getValue()) == null)
                    .orElse(false);
        }
        return List.copyOf(all.values());
    }

    private static Bond bond(Passenger passenger) {
        return new Bond(passenger.kind(), passenger.key());
    }

    private static boolean together(Passenger one, Passenger other, Map<String, Set<Bond>> bonds) {
        return binds(one, other, bonds) || binds(other, one, bonds);
    }

    /** Each text is read once, and its bonds are kept. */
    private static boolean binds(Passenger process, Passenger other, Map<String, Set<Bond>> bonds) {
        return process.kind() == ModelKind.PROCESS
                && bonds.computeIfAbsent(process.text(), ModelText::bonds).contains(bond(other));
    }

    private Passenger companion(RunningModel model) {
        return new Passenger(model.kind(), model.key(), model.fileName(), running.text(model), model.version(), true);
    }
}
