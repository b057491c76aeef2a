/** What each person does with the product, in a real browser, on the demo company as a newcomer starts it. */
@NullMarked
package fr.duret.maintenance.journeys;

import org.jspecify.annotations.NullMarked;
