/** Stands in for the providers of e-mail and SMS: real HTTP on the loopback, held to their own descriptions. */
@NullMarked
package fr.duret.maintenance.notifications.standin;

import org.jspecify.annotations.NullMarked;
