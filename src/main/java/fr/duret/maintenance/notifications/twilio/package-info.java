/** Text messages by Twilio: hands over, asks, and hears what became of them. */
@NullMarked
package fr.duret.maintenance.notifications.twilio;

import org.jspecify.annotations.NullMarked;
