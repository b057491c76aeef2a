/** What the company sells: the parts that technicians build in. */
@NullMarked
package fr.duret.maintenance.catalog;

import org.jspecify.annotations.NullMarked;
