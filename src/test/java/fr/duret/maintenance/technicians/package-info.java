@NullMarked
package fr.duret.maintenance.technicians;

import org.jspecify.annotations.NullMarked;
