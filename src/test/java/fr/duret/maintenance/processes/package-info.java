@NullMarked
package fr.duret.maintenance.processes;

import org.jspecify.annotations.NullMarked;
