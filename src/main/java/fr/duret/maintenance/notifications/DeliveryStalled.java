package fr.duret.maintenance.notifications;

import java.util.UUID;

/** Nothing has left by a channel for so long that somebody has to know. */
public record DeliveryStalled(UUID outageId) {}
