/** How long it takes from one place to another, by a map of the roads or by an estimate. */
@NullMarked
package fr.duret.maintenance.planning.travel;

import org.jspecify.annotations.NullMarked;
