/** Rounds: who goes where, when and in which order; what is asked of the planning, and what it proposes. */
@NullMarked
package fr.duret.maintenance.planning;

import org.jspecify.annotations.NullMarked;
