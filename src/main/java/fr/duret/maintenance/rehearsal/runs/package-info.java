/** Rehearsals that somebody asked for on a page: held one at a time beside the application, kept, read, compared. */
@NamedInterface("runs")
@NullMarked
package fr.duret.maintenance.rehearsal.runs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
