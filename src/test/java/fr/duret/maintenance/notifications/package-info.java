@NullMarked
package fr.duret.maintenance.notifications;

import org.jspecify.annotations.NullMarked;
