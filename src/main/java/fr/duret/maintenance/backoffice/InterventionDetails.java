package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.PhotoView;
import fr.duret.maintenance.interventions.ReportContent.UsedPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one intervention shows.
 *
 * @param positions what the picture of the positions shows; none if there is no picture
 */
record InterventionDetails(
        UUID id,
        String reference,
        String kind,
        String subject,
        Tone status,
        String customer,
        String customerUrl,
        @Nullable String phone,
        String siteLabel,
        String siteAddress,
        @Nullable String contract,
        @Nullable String contractUrl,
        @Nullable String technician,
        @Nullable Instant start,
        @Nullable Instant end,
        String planned,
        String effective,
        @Nullable String overrun,
        @Nullable String reason,
        @Nullable Written report,
        List<Witness> signatures,
        List<Extension> amendments,
        List<Tap> taps,
        @Nullable String positions,
        List<PhotoView> photos,
        Timeline timeline) {

    /** The report in the words of its template. */
    record Written(
            String title,
            int version,
            Tone state,
            @Nullable String text,
            List<Point> points,
            List<Value> values,
            List<UsedPart> parts,
            @Nullable String observations,
            @Nullable Tone conformity,
            @Nullable String recommendations) {}

    /** An answered item. */
    record Point(String label, Tone answer, @Nullable String note) {}

    /** A measured value with its limits. */
    record Value(String label, BigDecimal value, String unit, String limits, Tone verdict) {}

    /**
     * How the visit was witnessed.
     *
     * @param imageUrl of the signature, if it was signed
     * @param voided why it counts no more
     */
    record Witness(
            String outcome,
            @Nullable String signer,
            @Nullable String reason,
            Instant at,
            String fingerprint,
            @Nullable String imageUrl,
            @Nullable String voided) {}

    /**
     * More time that the customer has signed for.
     *
     * @param what how much, at which rate
     * @param replaced whether another one for more time counts in its place
     */
    record Extension(
            String what,
            String signer,
            String consent,
            Instant at,
            String fingerprint,
            String imageUrl,
            boolean replaced) {}

    /** A clocking in words. */
    record Tap(
            String what,
            Instant at,
            String place,
            String doubt,
            @Nullable String correction) {}
}
