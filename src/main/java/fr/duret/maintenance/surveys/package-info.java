/** Satisfaction: what customers answer after a visit, and what is done about a bad score. */
@NullMarked
package fr.duret.maintenance.surveys;

import org.jspecify.annotations.NullMarked;
