@NullMarked
package fr.duret.maintenance.notifications.sendgrid;

import org.jspecify.annotations.NullMarked;
