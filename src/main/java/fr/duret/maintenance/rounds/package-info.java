/** The rounds of the technicians: what is planned and due as a planning problem, and the plans that come of it. */
@NullMarked
package fr.duret.maintenance.rounds;

import org.jspecify.annotations.NullMarked;
