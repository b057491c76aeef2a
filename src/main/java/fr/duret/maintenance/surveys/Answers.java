package fr.duret.maintenance.surveys;

import jakarta.persistence.Embeddable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the customer answered, each from 1 (not at all satisfied) to 5 (very satisfied); only the first question has to
 * be answered.
 *
 * @param overall the visit as a whole
 * @param punctuality whether the appointment was kept
 * @param workmanship the work itself
 * @param explanations what was explained, and how the place was left
 * @param recommendation whether they would recommend the company
 * @param remark in their own words, at most 1,000 characters
 */
@Embeddable
public record Answers(
        Integer overall,
        @Nullable Integer punctuality,
        @Nullable Integer workmanship,
        @Nullable Integer explanations,
        @Nullable Integer recommendation,
        @Nullable String remark) {

    static final int WORST = 1;
    static final int BEST = 5;
    private static final int LONGEST_REMARK = 1_000;

    public Answers {
        Stream.of(overall, punctuality, workmanship, explanations, recommendation)
                .filter(score -> score != null && (score < WORST || score > BEST))
                .findFirst()
                .ifPresent(score -> {
                    throw new IllegalArgumentException("A score lies between 1 and 5, not at " + score);
                });
        if (remark != null) {
            remark = remark.strip();
            remark = remark.isEmpty() ? null : remark.substring(0, Math.min(LONGEST_REMARK, remark.length()));
        }
    }

    /** The first answer alone, as a click in the mail gives it. */
    public static Answers ofClick(int overall) {
        return new Answers(overall, null, null, null, null, null);
    }
}
