/** The visits that contracts promise: when they are due, what became of them, what is decided where they were not made. */
@NullMarked
package fr.duret.maintenance.visits;

import org.jspecify.annotations.NullMarked;
