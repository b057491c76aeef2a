@NullMarked
package fr.duret.maintenance.planning.travel;

import org.jspecify.annotations.NullMarked;
