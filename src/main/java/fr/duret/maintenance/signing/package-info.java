/** Signing quotes at a distance and on site: who signs, the one-time code, the evidence, and what a signature sets off. */
@NullMarked
package fr.duret.maintenance.signing;

import org.jspecify.annotations.NullMarked;
