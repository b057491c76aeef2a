/** Tells the engine what happened in the domain: starts processes, and moves those that wait for it. */
@NullMarked
package fr.duret.maintenance.processes.lifecycle;

import org.jspecify.annotations.NullMarked;
