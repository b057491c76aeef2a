package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.rehearsal.runs.EventFilter;
import fr.duret.maintenance.rehearsal.runs.RehearsalRun;
import fr.duret.maintenance.shared.French;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of a rehearsal's page chooses: how days are coloured, and which events are listed. */
record EventChoice(
        String base,
        LoadView view,
        @Nullable LocalDate jour,
        @Nullable LocalDate semaine,
        String message,
        String processus) {

    /** The address to which a day or a week is added; what is listed stays filtered. */
    String address() {
        return plain(view).encode().toUriString() + "&";
    }

    List<YearSheet.Switch> switches() {
        return Arrays.stream(LoadView.values())
                .map(other -> new YearSheet.Switch(other.label(), address(other), other == view))
                .toList();
    }

    private String address(LoadView other) {
        UriComponentsBuilder address = plain(other);
        if (jour != null) {
            address.queryParam("jour", jour);
        }
        if (semaine != null) {
            address.queryParam("semaine", semaine);
        }
        return address.encode().toUriString();
    }

    private UriComponentsBuilder plain(LoadView other) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(base).queryParam("voir", other.value());
        if (!message.isEmpty()) {
            address.queryParam("message", "{message}");
        }
        if (!processus.isEmpty()) {
            address.queryParam("processus", "{processus}");
        }
        return address.uriVariables(Map.of("message", message, "processus", processus));
    }

    /** Whether a day or a week is chosen. */
    boolean chosen() {
        return jour != null || semaine != null;
    }

    /** A day, a week, or everything. */
    EventFilter filter(RehearsalRun run) {
        if (jour != null) {
            return new EventFilter(jour, jour, message, processus);
        }
        return semaine == null
                ? new EventFilter(run.from(), run.to(), message, processus)
                : new EventFilter(semaine, semaine.plusDays(6), message, processus);
    }

    /** « le jeudi 14 janvier 2027 ». */
    String when() {
        if (jour != null) {
            return "le " + French.weekday(jour);
        }
        return semaine == null
                ? "toute la période"
                : "semaine du " + French.date(semaine) + " au " + French.date(semaine.plusDays(6));
    }
}
