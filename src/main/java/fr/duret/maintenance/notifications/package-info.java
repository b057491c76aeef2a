/** What the company writes to people: templates, the outbox, and what became of each message. */
@NullMarked
package fr.duret.maintenance.notifications;

import org.jspecify.annotations.NullMarked;
