@NullMarked
package fr.duret.maintenance.processes.workshop;

import org.jspecify.annotations.NullMarked;
