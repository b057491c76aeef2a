package fr.duret.maintenance.notifications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message did not leave in time, and must not leave any more. */
public record MessageExpired(
        UUID messageId, String template, @Nullable UUID contractId) {}
