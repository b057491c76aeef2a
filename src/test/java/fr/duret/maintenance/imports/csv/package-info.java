@NullMarked
package fr.duret.maintenance.imports.csv;

import org.jspecify.annotations.NullMarked;
