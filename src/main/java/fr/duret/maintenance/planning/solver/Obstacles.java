package fr.duret.maintenance.planning.solver;

import fr.duret.maintenance.planning.PlanningProblem;
import fr.duret.maintenance.planning.RosteredTechnician;
import fr.duret.maintenance.planning.Shift;
import fr.duret.maintenance.planning.Unplaced;
import fr.duret.maintenance.planning.UnplacedReason;
import fr.duret.maintenance.planning.Visit;
import fr.duret.maintenance.planning.Weights;
import fr.duret.maintenance.shared.French;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds out why a visit has no place: from what is impossible for everybody to what only lacks room. */
final class Obstacles {

    private final RoundBook book;
    private final PlanningProblem problem;

    Obstacles(RoundBook book) {
        this.book = book;
        this.problem = book.problem();
    }

    Unplaced explain(Visit visit) {
        UnplacedReason reason = reason(visit);
        return new Unplaced(visit.id(), reason, sentence(visit, reason));
    }

    private UnplacedReason reason(Visit visit) {
        Stop stop = book.stop(visit.id()).orElse(null);
        if (stop == null) {
            return UnplacedReason.NO_COORDINATES;
        }
        List<RosteredTechnician> skilled = problem.technicians().stream()
                .filter(technician -> Abilities.missingSkills(visit, technician) == 0)
                .toList();
        if (skilled.isEmpty()) {
            return UnplacedReason.NO_SKILLED_TECHNICIAN;
        }
        Demand demand = stop.demand();
        List<Route> able = book.plan().routes().stream()
                .filter(route -> demand.requirements().missingSkills(route.duty()) == 0)
                .filter(route -> demand.requirements().missingQualifications(route.duty()) == 0)
                .toList();
        if (able.isEmpty()) {
            return UnplacedReason.NO_QUALIFIED_TECHNICIAN;
        }
        if (able.stream().allMatch(route -> route.duty().closes() - route.duty().opens() < demand.service())) {
            return UnplacedReason.LONGER_THAN_ANY_DAY;
        }
        if (able.stream()
                .allMatch(route -> demand.windows().isClosed(route.duty().day()))) {
            return UnplacedReason.SITE_CLOSED;
        }
        return able.stream().noneMatch(route -> fitsAlone(stop, route))
                ? UnplacedReason.OUT_OF_REACH
                : UnplacedReason.NO_ROOM;
    }

    private static boolean fitsAlone(Stop stop, Route route) {
        return new Pricing(Weights.USUAL)
                        .score(RouteSummary.of(route.duty(), List.of(stop)).amounts())
                        .hardScore()
                == 0;
    }

    private String sentence(Visit visit, UnplacedReason reason) {
        String who = visit.label();
        return French.typeset(
                switch (reason) {
                    case NO_COORDINATES ->
                        who + " : l'adresse n'a pas pu être située. Corrigez l'adresse ou posez le point sur la carte.";
                    case NO_SKILLED_TECHNICIAN ->
                        who + " : aucun technicien n'a les compétences demandées (" + skills(visit)
                                + "). Complétez les compétences d'un technicien ou confiez la visite à un"
                                + " sous-traitant.";
                    case NO_QUALIFIED_TECHNICIAN ->
                        who + " : aucun technicien compétent n'a d'habilitation valide ("
                                + visit.qualifications().stream().sorted().collect(Collectors.joining(", "))
                                + ") un jour où il travaille. Renouvelez l'habilitation ou étendez la période.";
                    case LONGER_THAN_ANY_DAY ->
                        who + " : l'intervention dure "
                                + French.duration(visit.duration().toMinutes())
                                + ", plus qu'une journée de travail. Partagez-la en plusieurs visites.";
                    case SITE_CLOSED ->
                        who + " : le site est fermé, ou trop peu ouvert pour l'intervention, tous les jours planifiés."
                                + " Demandez d'autres horaires au client ou étendez la période.";
                    case OUT_OF_REACH ->
                        who
                                + " : le trajet et l'intervention ne tiennent pas ensemble dans la journée d'un"
                                + " technicien capable. Élargissez les horaires du site ou de la tournée, ou partagez"
                                + " la visite.";
                    case NO_ROOM ->
                        who + " : les techniciens capables n'ont plus de place " + period() + "."
                                + " Étendez la période, libérez une tournée ou reportez une visite moins urgente.";
                });
    }

    /** « du 27 nov. au jeu. 3 déc. 2026 ». */
    private String period() {
        List<LocalDate> days =
                problem.shifts().stream().map(Shift::day).sorted().toList();
        return "du " + French.dayMonth(days.get(0)) + " au " + French.shortDate(days.get(days.size() - 1));
    }

    private static String skills(Visit visit) {
        return visit.skills().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(skill -> skill.getKey() + " niveau " + skill.getValue())
                .collect(Collectors.joining(", "));
    }
}
