/** The same as of the package itself, which this one would hide from those who ask for it. */
@NamedInterface("workshop")
@NullMarked
package fr.duret.maintenance.processes.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
