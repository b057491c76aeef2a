/** What every model has to keep to, so that what is drawn can run; and which models this installation runs. */
@NullMarked
@NamedInterface("models")
package fr.duret.maintenance.processes.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
