@NullMarked
package fr.duret.maintenance.customers;

import org.jspecify.annotations.NullMarked;
