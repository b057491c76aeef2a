/** Appointments: slots that fit into the rounds, what customers choose of them, and what is agreed and told. */
@NullMarked
package fr.duret.maintenance.appointments;

import org.jspecify.annotations.NullMarked;
