@NullMarked
package fr.duret.maintenance.processes.engine;

import org.jspecify.annotations.NullMarked;
