/** The same as of the package itself, which this one would hide from those who ask for it. */
@NamedInterface("models")
@NullMarked
package fr.duret.maintenance.processes.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
