package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.interventions.AddressSource;
import fr.duret.maintenance.interventions.ClockingView;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.ReportContent.Answer;
import fr.duret.maintenance.shared.French;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** How interventions are worded and coloured. */
final class InterventionWords {

    private InterventionWords() {}

    static Tone of(InterventionStatus status) {
        return new Tone(
                status.label(),
                switch (status) {
                    case TO_PLAN, PAUSED -> "warn";
                    case PLANNED, CANCELLED, CLOSED -> "calm";
                    case IN_PROGRESS -> "action";
                    case DONE -> "done";
                    case UNFINISHED -> "alert";
                });
    }

    static Tone of(Answer answer) {
        return switch (answer) {
            case DONE -> new Tone("fait", "done");
            case NOT_APPLICABLE -> new Tone("sans objet", "calm");
            case NOT_DONE -> new Tone("non fait", "warn");
        };
    }

    /** Where it was clocked, and how one knows. */
    static String place(ClockingView clocking) {
        String address = clocking.address();
        Integer distance = clocking.distance();
        if (clocking.addressSource() == AddressSource.SITE) {
            return "sur le site";
        }
        String away = distance == null ? "" : ", à " + metres(distance) + " du site";
        if (address != null) {
            return address + (clocking.addressSource() == AddressSource.BY_HAND ? " (saisie à la main)" : "") + away;
        }
        return clocking.latitude() == null ? "sans position" : "adresse inconnue" + away;
    }

    /** What the picture of the positions shows: « Arrivée à 12 m du site, départ à 1,2 km du site ». */
    static String positions(List<ClockingView> clockings) {
        return French.capital(clockings.stream()
                .filter(clocking -> clocking.distance() != null)
                .map(clocking -> clocking.kind().label().toLowerCase(Locale.FRENCH) + " à "
                        + metres(Objects.requireNonNull(clocking.distance())) + " du site")
                .collect(Collectors.joining(", ")));
    }

    /** What somebody should know about a clocking before relying on it; empty if there is nothing. */
    static String doubt(ClockingView clocking) {
        Long skew = clocking.skewSeconds();
        if (skew != null) {
            return "L’horloge de l’appareil " + (skew > 0 ? "retardait" : "avançait") + " de "
                    + French.duration(Duration.ofSeconds(Math.abs(skew)).toMinutes()) + " : elle disait "
                    + French.time(clocking.deviceAt()) + ".";
        }
        return clocking.noPosition() == null ? "" : "Sans position : " + clocking.noPosition() + ".";
    }

    /** « 120 m », « 1,2 km ». */
    static String metres(int distance) {
        return distance < 1000
                ? distance + "\u00a0m"
                : French.decimal(BigDecimal.valueOf(distance / 100, 1)) + "\u00a0km";
    }
}
