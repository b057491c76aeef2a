@NullMarked
package fr.duret.maintenance.notifications.twilio;

import org.jspecify.annotations.NullMarked;
