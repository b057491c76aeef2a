/** Quotes: what work is offered at which price, lawful by itself, and what becomes of the offer. */
@NullMarked
package fr.duret.maintenance.quotes;

import org.jspecify.annotations.NullMarked;
