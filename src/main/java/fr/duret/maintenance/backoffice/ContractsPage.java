package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.contracts.ContractList;
import fr.duret.maintenance.contracts.ContractRow;
import fr.duret.maintenance.contracts.ContractStatus;
import fr.duret.maintenance.contracts.PageOfContracts;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.processes.NextStep;
import fr.duret.maintenance.processes.NextSteps;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Contrats par échéance »: every filter is in the address, so that a view can be kept as a bookmark. */
@Controller
class ContractsPage {

    private static final int PAGE_SIZE = 50;

    /** A contract as the list shows it. */
    record Line(
            String url,
            String reference,
            String plan,
            String customerName,
            String town,
            LocalDate endsOn,
            long daysLeft,
            String urgency,
            boolean tacit,
            Tone status,
            String next,
            Money price) {}

    /** The contracts that end in one month. */
    record Month(YearMonth month, List<Line> contracts) {}

    private final ContractList list;
    private final CustomerRegister customers;
    private final NextSteps steps;
    private final Clock clock;

    ContractsPage(ContractList list, CustomerRegister customers, NextSteps steps, Clock clock) {
        this.list = list;
        this.customers = customers;
        this.steps = steps;
        this.clock = clock;
    }

    @GetMapping("/contrats")
    String contracts(
            @RequestParam(defaultValue = "ACTIVE") String etat,
            @RequestParam(defaultValue = "") String formule,
            @RequestParam(defaultValue = "") String reconduction,
            @RequestParam(defaultValue = "") String mois,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate semaine,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ContractChoice choice = new ContractChoice(etat, formule, reconduction, mois, semaine);
        PageOfContracts found = Pager.read(
                page, PAGE_SIZE, asked -> list.find(choice.filter(asked, PAGE_SIZE)), PageOfContracts::total);
        model.addAttribute("filters", choice.filters(Paris.today(clock)));
        model.addAttribute("week", semaine);
        model.addAttribute("months", months(found.rows()));
        model.addAttribute("page", Pager.of(choice.address(), page, PAGE_SIZE, found.total()));
        return "backoffice/contracts";
    }

    private List<Month> months(List<ContractRow> rows) {
        Map<UUID, CustomerView> customersById =
                customers.customers(rows.stream().map(ContractRow::customerId).toList());
        Map<UUID, SiteView> sitesById =
                customers.sites(rows.stream().map(ContractRow::siteId).toList());
        Map<UUID, List<NextStep>> next =
                steps.of(rows.stream().map(ContractRow::id).toList());
        List<Month> months = new ArrayList<>();
        for (ContractRow row : rows) {
            YearMonth month = YearMonth.from(row.endsOn());
            if (months.isEmpty() || !months.get(months.size() - 1).month().equals(month)) {
                months.add(new Month(month, new ArrayList<>()));
            }
            months.get(months.size() - 1)
                    .contracts()
                    .add(line(
                            row,
                            Objects.requireNonNull(customersById.get(row.customerId())),
                            Objects.requireNonNull(sitesById.get(row.siteId())),
                            next.getOrDefault(row.id(), List.of())));
        }
        return months;
    }

    private Line line(ContractRow row, CustomerView customer, SiteView site, List<NextStep> next) {
        long daysLeft = ChronoUnit.DAYS.between(Paris.today(clock), row.endsOn());
        boolean active = row.status() == ContractStatus.ACTIVE;
        return new Line(
                "/contrats/" + row.id(),
                row.reference(),
                row.plan().label(),
                customer.name(),
                site.address().town(),
                row.endsOn(),
                daysLeft,
                States.urgency(daysLeft, active),
                row.tacit(),
                States.of(row.status(), row.declinedOn()),
                active ? next(next) : "",
                row.annualPrice());
    }

    static String next(List<NextStep> steps) {
        return steps.stream()
                .findFirst()
                .map(step -> step.at() == null
                        ? step.what()
                        : step.what() + " le " + French.dayMonth(Paris.dateOf(step.at())))
                .orElse("");
    }
}
