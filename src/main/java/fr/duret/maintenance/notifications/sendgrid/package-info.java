/** E-mail by SendGrid: hands over, asks, and hears what became of mails. */
@NullMarked
package fr.duret.maintenance.notifications.sendgrid;

import org.jspecify.annotations.NullMarked;
