package fr.duret.maintenance.backoffice;

import static java.util.stream.Collectors.groupingBy;

import fr.duret.maintenance.contracts.ContractList;
import fr.duret.maintenance.contracts.ContractRow;
import fr.duret.maintenance.customers.CustomerHit;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerSearch;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers, found by whatever one remembers of them. */
@Controller
class CustomersPage {

    private static final int MOST = 60;
    private static final int SUGGESTED = 8;

    /** A customer as the list shows it. */
    record Line(
            String url,
            String name,
            String kind,
            String town,
            @Nullable String phone,
            List<String> plans,
            @Nullable LocalDate nextDeadline) {}

    /** A line below the search field. */
    record Suggestion(String url, String label, String aside) {}

    private final CustomerSearch search;
    private final CustomerRegister register;
    private final ContractList contracts;

    CustomersPage(CustomerSearch search, CustomerRegister register, ContractList contracts) {
        this.search = search;
        this.register = register;
        this.contracts = contracts;
    }

    @GetMapping("/clients")
    String customers(@RequestParam(defaultValue = "") String q, Model model) {
        List<CustomerHit> found = search.search(q, MOST + 1);
        boolean more = found.size() > MOST;
        List<CustomerHit> shown = more ? found.subList(0, MOST) : found;
        Map<UUID, List<ContractRow>> running =
                contracts.runningOf(shown.stream().map(CustomerHit::id).toList()).stream()
                        .collect(groupingBy(ContractRow::customerId));
        model.addAttribute("q", q);
        model.addAttribute("more", more);
        model.addAttribute("approximate", !shown.isEmpty() && shown.get(0).approximate());
        model.addAttribute("total", register.countCustomers());
        model.addAttribute(
                "customers",
                shown.stream()
                        .map(hit -> line(hit, running.getOrDefault(hit.id(), List.of())))
                        .toList());
        return "backoffice/customers";
    }

    @GetMapping("/recherche")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute(
                "suggestions",
                q.isBlank()
                        ? List.of()
                        : search.search(q, SUGGESTED).stream()
                                .map(hit -> new Suggestion("/clients/" + hit.id(), hit.name(), hit.town()))
                                .toList());
        return "backoffice/suggestions";
    }

    private static Line line(CustomerHit hit, List<ContractRow> running) {
        return new Line(
                "/clients/" + hit.id(),
                hit.name(),
                Wording.of(hit.kind()),
                hit.town(),
                hit.phone(),
                running.stream().map(row -> row.plan().label()).distinct().toList(),
                running.stream()
                        .map(ContractRow::endsOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
