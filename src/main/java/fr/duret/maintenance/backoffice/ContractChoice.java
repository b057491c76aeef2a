package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.backoffice.Filter.Option;
import fr.duret.maintenance.contracts.ContractFilter;
import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.shared.French;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list of contracts, as its address has them; what is not understood does not restrict. */
record ContractChoice(
        String etat,
        String formule,
        String reconduction,
        String mois,
        @Nullable LocalDate semaine) {

    private static final int MONTHS_AHEAD = 14;

    ContractFilter filter(int page, int pageSize) {
        YearMonth month = month();
        LocalDate from = semaine != null ? semaine : month == null ? null : month.atDay(1);
        LocalDate to = semaine != null ? semaine.plusDays(6) : month == null ? null : month.atEndOfMonth();
        return new ContractFilter(
                Arrays.stream(ContractStatus.values())
                        .filter(status -> status.name().equals(etat))
                        .findFirst()
                        .orElse(null),
                Arrays.stream(Plan.values())
                        .filter(plan -> plan.name().equals(formule))
                        .findFirst()
                        .orElse(null),
                reconduction.isEmpty() ? null : (Boolean) "tacite".equals(reconduction),
                from,
                to,
                page,
                pageSize);
    }

    private @Nullable YearMonth month() {
        try {
            return mois.isEmpty() ? null : YearMonth.parse(mois);
        } catch (DateTimeException e) {
            return null;
        }
    }

    UriComponentsBuilder address() {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/contrats").queryParam("etat", etat);
        add(address, "formule", formule);
        add(address, "reconduction", reconduction);
        add(address, "mois", mois);
        if (semaine != null) {
            address.queryParam("semaine", semaine);
        }
        return address;
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    List<Filter> filters(LocalDate today) {
        List<Option> states = new ArrayList<>();
        states.add(new Option("TOUS", "Tous", "TOUS".equals(etat)));
        Arrays.stream(ContractStatus.values())
                .map(status ->
                        new Option(status.name(), status.label(), status.name().equals(etat)))
                .forEach(states::add);
        List<Option> plans = new ArrayList<>();
        plans.add(new Option("", "Toutes", formule.isEmpty()));
        Arrays.stream(Plan.values())
                .map(plan -> new Option(plan.name(), plan.label(), plan.name().equals(formule)))
                .forEach(plans::add);
        List<Option> renewals = List.of(
                new Option("", "Toutes", reconduction.isEmpty()),
                new Option("accord", "Sur accord", "accord".equals(reconduction)),
                new Option("tacite", "Tacite", "tacite".equals(reconduction)));
        List<Option> months = new ArrayList<>();
        months.add(new Option("", "Tous", mois.isEmpty()));
        for (int ahead = 0; ahead < MONTHS_AHEAD; ahead++) {
            YearMonth month = YearMonth.from(today).plusMonths(ahead);
            months.add(new Option(
                    month.toString(), French.monthYear(month), month.toString().equals(mois)));
        }
        return List.of(
                new Filter("etat", "État", states),
                new Filter("formule", "Formule", plans),
                new Filter("reconduction", "Reconduction", renewals),
                new Filter("mois", "Échéance", months));
    }
}
