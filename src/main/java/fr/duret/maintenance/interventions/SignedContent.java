package fr.duret.maintenance.interventions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a customer puts their name to; its canonical JSON is kept with the signature, and fingerprinted.
 *
 * @param arrivedAt when the technician clocked in; what is clocked after the signature is not part of it
 * @param amendmentSha256 of the amendment that stands in the report, if one was signed
 * @param findings the measured values with their limits, as the customer read them
 */
record SignedContent(
        String reference,
        String kind,
        String customer,
        String site,
        String technician,
        Instant arrivedAt,
        int templateVersion,
        ReportContent report,
        List<Finding> findings,
        List<String> photos,
        @Nullable String amendmentSha256,
        String outcome,
        @Nullable String signer,
        @Nullable String consent,
        @Nullable String imageSha256,
        @Nullable String reason,
        Instant signedAt) {}
