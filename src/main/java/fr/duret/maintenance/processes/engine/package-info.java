/** How the engine is set up and hardened. */
@NullMarked
package fr.duret.maintenance.processes.engine;

import org.jspecify.annotations.NullMarked;
