package fr.duret.maintenance.backoffice;

import static java.util.stream.Collectors.toSet;

import fr.duret.maintenance.backoffice.Filter.Option;
import fr.duret.maintenance.interventions.InterventionFilter;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list of interventions, as its address has them; what is not understood does not restrict. */
record InterventionChoice(
        String periode,
        String etat,
        String type,
        String technicien,
        @Nullable UUID client) {

    private static final String OPEN = "OUVERTES";

    InterventionChoice {
        // What is still to plan is on no day yet.
        periode = etat.equals(InterventionStatus.TO_PLAN.name()) ? Period.TOUT.word() : periode;
    }

    /** The stretches of time that one can choose, and how they are called. */
    private enum Period {
        AVENIR("À venir"),
        JOUR("Aujourd’hui"),
        SEMAINE("Cette semaine"),
        SUIVANTE("Semaine prochaine"),
        PASSEES("Passées"),
        TOUT("Toutes dates");

        private final String label;

        Period(String label) {
            this.label = label;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    InterventionFilter filter(LocalDate today, List<TechnicianView> crew, int page, int pageSize) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate from = switch (periode) {
            case "avenir", "jour" -> today;
            case "semaine" -> monday;
            case "suivante" -> monday.plusWeeks(1);
            default -> null;
        };
        LocalDate to = switch (periode) {
            case "jour" -> today;
            case "semaine" -> monday.plusDays(6);
            case "suivante" -> monday.plusDays(13);
            case "passees" -> today.minusDays(1);
            default -> null;
        };
        return new InterventionFilter(
                Arrays.stream(InterventionStatus.values())
                        .filter(status -> etat.equals(OPEN)
                                ? status.isOpen()
                                : status.name().equals(etat))
                        .collect(toSet()),
                Arrays.stream(InterventionKind.values())
                        .filter(kind -> kind.name().equals(type))
                        .findFirst()
                        .orElse(null),
                crew.stream()
                        .filter(technician -> technician.reference().equals(technicien))
                        .map(TechnicianView::id)
                        .findFirst()
                        .orElse(null),
                client,
                from,
                to,
                page,
                pageSize);
    }

    /** What is open still of the days before, where the list begins today whatever the state. */
    Optional<InterventionChoice> leftOver() {
        return periode.equals(Period.AVENIR.word()) && etat.isEmpty()
                ? Optional.of(new InterventionChoice(Period.PASSEES.word(), OPEN, type, technicien, client))
                : Optional.empty();
    }

    UriComponentsBuilder address() {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/interventions").queryParam("periode", "{periode}");
        address.uriVariables(Map.of("periode", periode));
        add(address, "etat", etat);
        add(address, "type", type);
        add(address, "technicien", technicien);
        if (client != null) {
            address.queryParam("client", client);
        }
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    List<Filter> filters(List<TechnicianView> crew) {
        List<Option> states = options("Tous", etat);
        add(states, OPEN, "À faire ou en cours", etat);
        Arrays.stream(InterventionStatus.values()).forEach(status -> add(states, status.name(), status.label(), etat));
        List<Option> kinds = options("Tous", type);
        Arrays.stream(InterventionKind.values()).forEach(kind -> add(kinds, kind.name(), kind.label(), type));
        List<Option> people = options("Tous", technicien);
        crew.forEach(technician -> add(people, technician.reference(), technician.name(), technicien));
        List<Option> periods = new ArrayList<>();
        Arrays.stream(Period.values()).forEach(period -> add(periods, period.word(), period.label, periode));
        return List.of(
                new Filter("periode", "Période", periods),
                new Filter("etat", "État", states),
                new Filter("type", "Type", kinds),
                new Filter("technicien", "Technicien", people));
    }

    private static List<Option> options(String all, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", all, chosen.isEmpty()));
        return options;
    }

    private static void add(List<Option> options, String value, String label, String chosen) {
        options.add(new Option(value, label, value.equals(chosen)));
    }
}
