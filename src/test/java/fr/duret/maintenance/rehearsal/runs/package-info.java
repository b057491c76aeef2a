/** The same as of the package itself, which this one would hide from those who ask for it. */
@NamedInterface("runs")
@NullMarked
package fr.duret.maintenance.rehearsal.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
