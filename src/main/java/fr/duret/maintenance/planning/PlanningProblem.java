package fr.duret.maintenance.planning;

import java.util.List;

/** What is to be planned: who works when, what is to be done, where it stands now, and what matters how much. */
public record PlanningProblem(
        List<RosteredTechnician> technicians, List<Shift> shifts, List<Visit> visits, Weights weights) {

    public PlanningProblem {
        technicians = List.copyOf(technicians);
        shifts = List.copyOf(shifts);
        visits = List.copyOf(visits);
    }

    /** The same people and days with these visits. */
    public PlanningProblem withVisits(List<Visit> others) {
        return new PlanningProblem(technicians, shifts, others, weights);
    }

    /** The same people and visits with these days of work. */
    public PlanningProblem withShifts(List<Shift> others) {
        return new PlanningProblem(technicians, others, visits, weights);
    }
}
