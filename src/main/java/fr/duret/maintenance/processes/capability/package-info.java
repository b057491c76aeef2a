/** The catalogue of what a process step can do: one delegate a capability, each with its element template. */
@NullMarked
package fr.duret.maintenance.processes.capability;

import org.jspecify.annotations.NullMarked;
