/** The company run forward in time, in a sandbox: the same engine and services, with invented customers' reactions. */
@NullMarked
package fr.duret.maintenance.rehearsal;

import org.jspecify.annotations.NullMarked;
