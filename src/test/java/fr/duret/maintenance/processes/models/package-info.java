/** What every model of a process has to keep to, so that what is drawn can run. */
@NullMarked
package fr.duret.maintenance.processes.models;

import org.jspecify.annotations.NullMarked;
