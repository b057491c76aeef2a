package fr.duret.maintenance.interventions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A visit that took place before it comes into the books.
 *
 * @param technician the technician's name
 * @param arrived when the technician clocked in
 * @param left when the technician clocked out; none if the technician is there still
 * @param position where it was clocked
 * @param report what was written; none while the technician is there
 * @param signature how it was witnessed; none while the technician is there
 */
public record EarlierVisit(
        InterventionDraft draft,
        Slot slot,
        String technician,
        Instant arrived,
        @Nullable Instant left,
        Position position,
        @Nullable ReportContent report,
        @Nullable SignatureDraft signature) {}
