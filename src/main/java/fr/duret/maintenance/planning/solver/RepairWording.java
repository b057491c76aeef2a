package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.MovedVisit;
import fr.duret.maintenance.planning.Placement;
import fr.duret.maintenance.planning.RosteredTechnician;
import fr.duret.maintenance.planning.Unplaced;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.shared.French;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a repair in French. */
final class RepairWording {

    private static final int MOST_SAID = 5;

    private final Map<UUID, Visit> visits;
    private final Map<UUID, String> technicians;

    RepairWording(RoundBook book) {
        visits = book.problem().visits().stream().collect(Collectors.toMap(Visit::id, Function.identity()));
        technicians = book.problem().technicians().stream()
                .collect(Collectors.toMap(RosteredTechnician::id, RosteredTechnician::name));
    }

    String say(List<MovedVisit> moved, List<Unplaced> unplaced) {
        if (moved.isEmpty()) {
            return unplaced.isEmpty()
                    ? "Rien à changer : les tournées tiennent."
                    : French.typeset(unplaced.get(0).sentence());
        }
        Stream<String> changes = moved.stream().limit(MOST_SAID).map(this::change);
        Stream<String> others = moved.size() > MOST_SAID
                ? Stream.of("et " + French.count(moved.size() - MOST_SAID, "autre visite", "autres visites"))
                : Stream.empty();
        return French.typeset(Stream.concat(changes, others).collect(Collectors.joining(" ; ")) + ".");
    }

    private String change(MovedVisit moved) {
        Visit visit = visits.get(moved.visitId());
        String label = visit == null ? "" : visit.label();
        Placement before = moved.before();
        Placement after = moved.after();
        if (after == null) {
            return label + " : à replanifier";
        }
        String to = place(after);
        return before == null ? label + " : " + to : label + " : " + to + " au lieu de " + place(before);
    }

    private String place(Placement placement) {
        return Wording.place(technicians.getOrDefault(placement.technicianId(), ""), placement);
    }
}
