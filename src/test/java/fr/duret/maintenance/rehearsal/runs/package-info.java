@NullMarked
package fr.duret.maintenance.rehearsal.runs;

import org.jspecify.annotations.NullMarked;
