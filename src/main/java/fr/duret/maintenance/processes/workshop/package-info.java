/** Where process admins change the models: compare, deploy, move running instances, undo. */
@NamedInterface("workshop")
@NullMarked
package fr.duret.maintenance.processes.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
