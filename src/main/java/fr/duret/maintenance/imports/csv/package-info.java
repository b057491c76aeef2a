/** Reading CSV as Excel writes it in France, within limits, and trusting nothing. */
@NullMarked
package fr.duret.maintenance.imports.csv;

import org.jspecify.annotations.NullMarked;
