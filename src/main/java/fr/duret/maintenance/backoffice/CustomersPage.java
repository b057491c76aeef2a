package fr.duret.maintenance.backoffice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import fr.duret.maintenance.backoffice.NumberSearch.Found;
import fr.duret.maintenance.contracts.ContractList;
import fr.duret.maintenance.contracts.ContractRow;
import fr.duret.maintenance.customers.CustomerHit;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerSearch;
import fr.duret.maintenance.customers.CustomerView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Customers, found by whatever one remembers of them, and what bears a number. */
@Controller
class CustomersPage {

    private static final int MOST = 60;
    private static final int SUGGESTED = 8;

    /** A customer as the list shows it. */
    record Line(
            String url,
            String name,
            @Nullable String contact,
            String kind,
            String town,
            @Nullable String phone,
            List<String> plans,
            @Nullable LocalDate nextDeadline) {}

    /** A line below the search field. */
    record Suggestion(String url, String label, String aside) {}

    private final CustomerSearch search;
    private final NumberSearch numbers;
    private final CustomerRegister register;
    private final ContractList contracts;

    CustomersPage(CustomerSearch search, NumberSearch numbers, CustomerRegister register, ContractList contracts) {
        this.search = search;
        this.numbers = numbers;
        this.register = register;
        this.contracts = contracts;
    }

    @GetMapping("/clients")
    String customers(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean typing,
            Model model) {
        Optional<Found> exact = typing ? Optional.empty() : numbers.exactly(q);
        if (exact.isPresent()) {
            return "redirect:" + exact.get().url();
        }
        List<CustomerHit> found = found(q);
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

    /** Those whose contract or invoice has the number, or whatever else is called by one; otherwise those spoken of. */
    private List<CustomerHit> found(String q) {
        Set<UUID> numbered = numbers.startingWith(q, MOST + 1).stream()
                .map(Found::customerId)
                .collect(toCollection(LinkedHashSet::new));
        return numbered.isEmpty() ? search.search(q, MOST + 1) : search.named(numbered);
    }

    @GetMapping("/recherche")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute(
                "suggestions",
                q.isBlank()
                        ? List.of()
                        : Stream.concat(
                                        numbered(q),
                                        search.search(q, SUGGESTED).stream().map(CustomersPage::suggestion))
                                .limit(SUGGESTED)
                                .toList());
        return "backoffice/suggestions";
    }

    private Stream<Suggestion> numbered(String q) {
        List<Found> found = numbers.startingWith(q, SUGGESTED);
        Map<UUID, CustomerView> whose =
                register.customers(found.stream().map(Found::customerId).toList());
        return found.stream()
                .map(line -> new Suggestion(
                        line.url(),
                        line.number(),
                        Objects.requireNonNull(whose.get(line.customerId())).name()));
    }

    /** An organisation is found by the person to ask for too, who is therefore named. */
    private static Suggestion suggestion(CustomerHit hit) {
        String contact = hit.contactName();
        return new Suggestion(
                "/clients/" + hit.id(), hit.name(), contact == null ? hit.town() : contact + ", " + hit.town());
    }

    private static Line line(CustomerHit hit, List<ContractRow> running) {
        return new Line(
                "/clients/" + hit.id(),
                hit.name(),
                hit.contactName(),
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
