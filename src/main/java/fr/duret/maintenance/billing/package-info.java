/** Invoices and credit notes: what work costs, what the contract covers, which tax it bears, and its number. */
@NullMarked
package fr.duret.maintenance.billing;

import org.jspecify.annotations.NullMarked;
