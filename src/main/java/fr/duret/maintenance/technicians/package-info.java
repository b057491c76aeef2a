/** Who does the work: the technicians, what they can do and what they are qualified for. */
@NullMarked
package fr.duret.maintenance.technicians;

import org.jspecify.annotations.NullMarked;
