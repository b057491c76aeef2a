@NullMarked
package fr.duret.maintenance.appointments;

import org.jspecify.annotations.NullMarked;
