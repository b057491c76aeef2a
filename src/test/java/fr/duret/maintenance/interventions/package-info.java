@NullMarked
package fr.duret.maintenance.interventions;

import org.jspecify.annotations.NullMarked;
