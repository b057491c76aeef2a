@NullMarked
package fr.duret.maintenance.planning;

import org.jspecify.annotations.NullMarked;
