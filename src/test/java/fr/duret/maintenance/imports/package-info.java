@NullMarked
package fr.duret.maintenance.imports;

import org.jspecify.annotations.NullMarked;
