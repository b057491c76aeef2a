@NullMarked
package fr.duret.maintenance.visits;

import org.jspecify.annotations.NullMarked;
