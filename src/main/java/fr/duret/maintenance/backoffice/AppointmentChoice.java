package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.appointments.AppointmentFilter;
import fr.duret.maintenance.appointments.AppointmentState;
import fr.duret.maintenance.appointments.RequestKind;
import fr.duret.maintenance.backoffice.Filter.Option;
import fr.duret.maintenance.technicians.TechnicianView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list of appointments, as its address has them; what is not understood does not restrict. */
record AppointmentChoice(String periode, String etat, String demande, String technicien) {

    private static final Map<String, String> PERIODS = periods();

    private static Map<String, String> periods() {
        Map<String, String> periods = new LinkedHashMap<>();
        periods.put("avenir", "À venir");
        periods.put("jour", "Aujourd’hui");
        periods.put("semaine", "Sept jours");
        periods.put("passes", "Passés");
        periods.put("tout", "Toutes dates, et sans date");
        return periods;
    }

    AppointmentFilter filter(LocalDate today, List<TechnicianView> crew, int page, int pageSize) {
        LocalDate from = switch (periode) {
            case "avenir", "jour", "semaine" -> today;
            default -> null;
        };
        LocalDate to = switch (periode) {
            case "jour" -> today;
            case "semaine" -> today.plusDays(6);
            case "passes" -> today.minusDays(1);
            default -> null;
        };
        return new AppointmentFilter(
                named(AppointmentState.values(), etat),
                named(RequestKind.values(), demande),
                crew.stream()
                        .filter(one -> one.reference().equals(technicien))
                        .map(TechnicianView::id)
                        .findFirst()
                        .orElse(null),
                from,
                to,
                page,
                pageSize);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    UriComponentsBuilder address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/rendez-vous");
        Map.of("periode", periode, "etat", etat, "demande", demande, "technicien", technicien)
                .forEach((name, value) -> {
                    if (!value.isEmpty()) {
                        address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
                    }
                });
        return address;
    }

    List<Filter> filters(List<TechnicianView> crew) {
        List<Option> periods = new ArrayList<>();
        PERIODS.forEach((word, label) -> periods.add(new Option(word, label, word.equals(periode))));
        return List.of(
                new Filter("periode", "Période", periods),
                new Filter("etat", "État", options(AppointmentState.values(), AppointmentState::label, etat)),
                new Filter("demande", "Demande", options(RequestKind.values(), RequestKind::label, demande)),
                new Filter("technicien", "Technicien", people(crew)));
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label, String chosen) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Tous", chosen.isEmpty()));
        for (E value : values) {
            options.add(
                    new Option(value.name(), label.apply(value), value.name().equals(chosen)));
        }
        return options;
    }

    private List<Option> people(List<TechnicianView> crew) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Tous", technicien.isEmpty()));
        crew.forEach(one -> options.add(
                new Option(one.reference(), one.name(), one.reference().equals(technicien))));
        return options;
    }
}
