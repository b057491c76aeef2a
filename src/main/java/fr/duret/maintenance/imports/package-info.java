/** Taking in customers, sites, contracts and technicians from CSV files, and saying what is wrong in them. */
@NullMarked
package fr.duret.maintenance.imports;

import org.jspecify.annotations.NullMarked;
