/** Nodes that are killed, providers that break: the application in processes of its own, on one real database. */
@NullMarked
package fr.duret.maintenance.faults;

import org.jspecify.annotations.NullMarked;
