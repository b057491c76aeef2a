package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.quotes.QuoteFilter;
import fr.duret.maintenance.quotes.QuoteList;
import fr.duret.maintenance.quotes.QuoteRow;
import fr.duret.maintenance.quotes.QuoteState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** « Devis »: how they get on, and the list; every filter is in the address. */
@Controller
class QuotesPage {

    private static final int PAGE_SIZE = 50;

    /** A quote as the list shows it. */
    record Line(QuoteRow row, String customerName, Tone status) {}

    private final QuoteList list;
    private final QuoteDesk desk;
    private final CustomerRegister customers;

    QuotesPage(QuoteList list, QuoteDesk desk, CustomerRegister customers) {
        this.list = list;
        this.desk = desk;
        this.customers = customers;
    }

    @GetMapping("/devis")
    String quotes(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        QuoteState state = Arrays.stream(QuoteState.values())
                .filter(value -> value.name().equals(etat))
                .findFirst()
                .orElse(null);
        IntFunction<QuoteFilter> filter = asked -> new QuoteFilter(state, desk.onlyOf(), q, asked, PAGE_SIZE);
        long total = list.count(filter.apply(0));
        List<QuoteRow> rows = list.find(filter.apply(Pager.within(page, PAGE_SIZE, total)));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/devis");
        if (state != null) {
            address.queryParam("etat", state.name());
        }
        if (!q.isBlank()) {
            address.queryParam("q", "{q}").uriVariables(Map.of("q", q));
        }
        model.addAttribute("q", q);
        model.addAttribute("etat", etat);
        model.addAttribute("filtered", state != null || !q.isBlank());
        model.addAttribute("states", QuoteState.values());
        model.addAttribute("lines", lines(rows));
        model.addAttribute("figures", list.figures(desk.onlyOf()));
        model.addAttribute("waiting", desk.isManager() ? lines(list.waitingForApproval()) : List.of());
        model.addAttribute("page", Pager.of(address, page, PAGE_SIZE, total));
        return "backoffice/quotes";
    }

    private List<Line> lines(List<QuoteRow> rows) {
        Map<UUID, CustomerView> byId =
                customers.customers(rows.stream().map(QuoteRow::customerId).toList());
        return rows.stream()
                .map(row -> new Line(
                        row, Objects.requireNonNull(byId.get(row.customerId())).name(), QuoteWords.tone(row.state())))
                .toList();
    }
}
