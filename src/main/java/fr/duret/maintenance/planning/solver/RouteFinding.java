package fr.duret.maintenance.planning.solver;

import ai.timefold.solver.core.api.score.Score;
import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import fr.duret.maintenance.planning.Concern;

/** Which route costs what, for whoever reads a score analysis. */
record RouteFinding(int duty, Concern concern, int amount, Score<?> score) implements ConstraintJustification {}
