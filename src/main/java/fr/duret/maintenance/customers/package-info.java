/** Who the company works for, and where: customers and their sites. */
@NullMarked
package fr.duret.maintenance.customers;

import org.jspecify.annotations.NullMarked;
