package fr.duret.maintenance.interventions;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a technician has written.
 *
 * @param text what was done
 * @param items answers to the template's items
 * @param measures values measured at the template's check points
 * @param parts what was built in
 * @param observations what the customer shall know
 * @param recommendations « préconisations »: what should be done next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportContent(
        @Nullable String text,
        List<@Valid ItemAnswer> items,
        List<@Valid Measure> measures,
        List<@Valid UsedPart> parts,
        @Nullable String observations,
        @Nullable Conformity conformity,
        @Nullable String recommendations) {

    @SuppressWarnings("NullAway")
    public ReportContent {
        items = items == null ? List.of() : List.copyOf(items);
        measures = measures == null ? List.of() : List.copyOf(measures);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /**
     * An answer to an item of the template.
     *
     * @param note why it could not be done, or what there is to say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemAnswer(@NotNull String item, @NotNull Answer answer, @Nullable String note) {}

    /** What became of an item. */
    public enum Answer {
        DONE,
        NOT_APPLICABLE,
        NOT_DONE
    }

    /**
     * A value measured at a check point.
     *
     * @param value in the check point's unit; none if it could not be measured
     * @param notMeasured why it could not be measured
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measure(
            @NotNull String check,
            @Digits(integer = 9, fraction = 6) @Nullable BigDecimal value,
            @Nullable String notMeasured) {}

    /**
     * A part that was built in.
     *
     * @param label from the catalogue, as it was when the report was written
     * @param unit as {@code label}
     * @param price net of tax for one unit, as {@code label}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UsedPart(
            @NotNull String reference,
            @NotNull @Digits(integer = 9, fraction = 3) BigDecimal quantity,
            @Nullable String label,
            @Nullable String unit,
            @Nullable BigDecimal price) {}
}
