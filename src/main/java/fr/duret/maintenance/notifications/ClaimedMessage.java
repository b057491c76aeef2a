package fr.duret.maintenance.notifications;

/**
 * A message that this node has taken up.
 *
 * @param asked how often its courier was asked what became of it
 */
record ClaimedMessage(OutgoingMessage message, int asked) {}
