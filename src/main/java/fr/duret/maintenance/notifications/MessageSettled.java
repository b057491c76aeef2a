package fr.duret.maintenance.notifications;

import java.util.UUID;

/** A message that was told as undelivered needs nobody any more: it arrived after all, or somebody dealt with it. */
public record MessageSettled(UUID messageId) {}
