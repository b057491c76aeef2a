package fr.duret.maintenance.notifications;

import java.util.UUID;

/** Messages leave again by a channel about which somebody had been told. */
public record DeliveryResumed(UUID outageId) {}
