/** What every module may use: money, VAT, time, ids, refusals. */
@NullMarked
package fr.duret.maintenance.shared;

import org.jspecify.annotations.NullMarked;
