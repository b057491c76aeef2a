@NullMarked
package fr.duret.maintenance.planning.solver;

import org.jspecify.annotations.NullMarked;
