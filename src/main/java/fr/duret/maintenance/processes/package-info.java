/** The engine: it starts and moves the processes that keep the company's promises, and nobody else touches it. */
@NullMarked
package fr.duret.maintenance.processes;

import org.jspecify.annotations.NullMarked;
