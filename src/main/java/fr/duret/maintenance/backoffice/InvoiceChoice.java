package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.backoffice.Filter.Option;
import fr.duret.maintenance.billing.InvoiceFilter;
import fr.duret.maintenance.billing.InvoiceKind;
import fr.duret.maintenance.billing.InvoiceState;
import fr.duret.maintenance.shared.French;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list of invoices, as its address has them; what is not understood does not restrict. */
record InvoiceChoice(String q, String etat, String type, String mois) {

    private static final int MONTHS_BACK = 14;

    InvoiceFilter filter(int page, int pageSize) {
        return new InvoiceFilter(
                Arrays.stream(InvoiceState.values())
                        .filter(state -> state.name().equals(etat))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(InvoiceKind.values())
                        .filter(kind -> kind.name().equals(type))
                        .findFirst()
                        .orElse(null),
                month(),
                q,
                page,
                pageSize);
    }

    boolean restricts() {
        return Stream.of(q, etat, type, mois).anyMatch(text -> !text.isEmpty());
    }

    private @Nullable YearMonth month() {
        try {
            return mois.isEmpty() ? null : YearMonth.parse(mois);
        } catch (DateTimeException e) {
            return null;
        }
    }

    UriComponentsBuilder address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/factures");
        Map.of("q", q, "etat", etat, "type", type, "mois", mois).entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> address.queryParam(parameter.getKey(), "{" + parameter.getKey() + "}"));
        return address.uriVariables(Map.of("q", q, "etat", etat, "type", type, "mois", mois));
    }

    List<Filter> filters(LocalDate today) {
        List<Option> states = new ArrayList<>();
        states.add(new Option("", "Tous", etat.isEmpty()));
        Arrays.stream(InvoiceState.values())
                .map(state ->
                        new Option(state.name(), state.label(), state.name().equals(etat)))
                .forEach(states::add);
        List<Option> kinds = new ArrayList<>();
        kinds.add(new Option("", "Tous", type.isEmpty()));
        Arrays.stream(InvoiceKind.values())
                .map(kind -> new Option(kind.name(), kind.plural(), kind.name().equals(type)))
                .forEach(kinds::add);
        List<Option> months = new ArrayList<>();
        months.add(new Option("", "Tous", mois.isEmpty()));
        for (int back = 0; back < MONTHS_BACK; back++) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            months.add(new Option(
                    month.toString(), French.monthYear(month), month.toString().equals(mois)));
        }
        return List.of(
                new Filter("etat", "État", states),
                new Filter("type", "Type", kinds),
                new Filter("mois", "Mois", months));
    }
}
