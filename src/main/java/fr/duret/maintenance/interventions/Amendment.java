package fr.duret.maintenance.interventions;

import fr.duret.maintenance.shared.Money;
import java.time.Instant;

/**
 * More time than was planned, agreed and signed on the spot (arrêté du 24 janvier 2017).
 *
 * @param minutes how much more at the most
 * @param hourlyRate at which it is billed, net of tax
 */
public record Amendment(int minutes, Money hourlyRate, String signerName, String consent, Instant signedAt) {}
