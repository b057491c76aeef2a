/** The solver of the rounds: one evaluation of a route, the moves over it, and what is told about the result. */
@NullMarked
package fr.duret.maintenance.planning.solver;

import org.jspecify.annotations.NullMarked;
