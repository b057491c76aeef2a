/** What the company sells: parts, and what an hour, a journey and an emergency cost under each plan. */
@NullMarked
package fr.duret.maintenance.catalog;

import org.jspecify.annotations.NullMarked;
