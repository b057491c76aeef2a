package fr.duret.maintenance.interventions;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Everything that a customer puts their name to when they agree to more time; its canonical JSON is kept with the
 * amendment, and fingerprinted.
 *
 * @param hourlyRate in euros, net of tax
 */
record SignedAmendment(
        String reference,
        String customer,
        String site,
        String technician,
        int minutes,
        BigDecimal hourlyRate,
        String signer,
        String consent,
        String imageSha256,
        Instant signedAt) {}
