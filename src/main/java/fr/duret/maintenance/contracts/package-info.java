/** Maintenance contracts: their terms, how they renew, lapse and end. */
@NullMarked
package fr.duret.maintenance.contracts;

import org.jspecify.annotations.NullMarked;
