package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.backoffice.Filter.Option;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.PhotoFilter;
import fr.duret.maintenance.interventions.PhotoMoment;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What photos are looked for, as the page's address has it; what is not understood does not restrict. */
record PhotoChoice(
        String q,
        String du,
        String au,
        String type,
        String moment,
        @Nullable UUID client) {

    /** @param customers whom the name means, if one is given */
    PhotoFilter filter(@Nullable List<UUID> customers) {
        return new PhotoFilter(
                customers,
                day(du),
                day(au),
                Arrays.stream(InterventionKind.values())
                        .filter(kind -> kind.name().equals(type))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(PhotoMoment.values())
                        .filter(shown -> shown.name().equals(moment))
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whether anything at all restricts what is shown. */
    boolean isRestricted() {
        return client != null || !(q + du + au + type + moment).isBlank();
    }

    /** The address of the page next to the photo at its edge. */
    String at(String edge, UUID photo) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/photos");
        add(address, "q", q);
        add(address, "du", du);
        add(address, "au", au);
        add(address, "type", type);
        add(address, "moment", moment);
        if (client != null) {
            address.queryParam("client", client);
        }
        return address.queryParam(edge, photo).build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    List<Filter> filters() {
        List<Option> kinds = new ArrayList<>(List.of(new Option("", "Tous", type.isEmpty())));
        Arrays.stream(InterventionKind.values())
                .forEach(kind -> kinds.add(
                        new Option(kind.name(), kind.label(), kind.name().equals(type))));
        List<Option> moments = new ArrayList<>(List.of(new Option("", "Avant et après", moment.isEmpty())));
        Arrays.stream(PhotoMoment.values())
                .forEach(shown -> moments.add(
                        new Option(shown.name(), shown.label(), shown.name().equals(moment))));
        return List.of(new Filter("type", "Type d’intervention", kinds), new Filter("moment", "Moment", moments));
    }
}
