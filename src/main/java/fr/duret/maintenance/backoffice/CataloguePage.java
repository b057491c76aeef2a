package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.catalog.GridChanges;
import fr.duret.maintenance.catalog.PriceGrid;
import fr.duret.maintenance.catalog.PriceGrids;
import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.catalog.ServiceDraft;
import fr.duret.maintenance.catalog.ValidGrid;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.identity.Role;
import fr.duret.maintenance.identity.StaffMember;
import fr.duret.maintenance.imports.ServicesFile;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Catalogue »: services and price grid with every plan's price, to be read, exported, and changed. */
@Controller
class CataloguePage {

    /** A service with its price for each plan; the first is that of customers without a contract. */
    record Line(ServiceDraft service, List<Money> prices) {}

    /**
     * A plan with what holds today and what is planned.
     *
     * @param name as forms send it; empty for customers without a contract
     */
    record PlanGrid(String name, String label, ValidGrid now, List<ValidGrid> planned) {}

    private final ServiceCatalogue catalogue;
    private final PriceGrids grids;
    private final GridChanges changes;
    private final ServicesFile file;
    private final Clock clock;

    CataloguePage(ServiceCatalogue catalogue, PriceGrids grids, GridChanges changes, ServicesFile file, Clock clock) {
        this.catalogue = catalogue;
        this.grids = grids;
        this.changes = changes;
        this.file = file;
        this.clock = clock;
    }

    @GetMapping("/catalogue")
    String services(Model model) {
        LocalDate today = Paris.today(clock);
        List<PlanGrid> plans = plans(today);
        Map<String, List<Line>> families = new LinkedHashMap<>();
        catalogue
                .on(today)
                .forEach(service -> families.computeIfAbsent(service.family(), key -> new ArrayList<>())
                        .add(new Line(
                                service,
                                plans.stream()
                                        .map(plan ->
                                                service.price(plan.now().grid().labourHour()))
                                        .toList())));
        model.addAttribute("plans", plans);
        model.addAttribute("families", families);
        model.addAttribute("version", catalogue.gridVersion());
        model.addAttribute("today", today);
        model.addAttribute(
                "editable",
                StaffMember.current()
                        .map(member -> member.is(Role.DISPATCHER, Role.MANAGER))
                        .orElse(false));
        return "backoffice/catalogue";
    }

    private List<PlanGrid> plans(LocalDate today) {
        return Stream.concat(
                        plan("", "Hors contrat", today).stream(),
                        Arrays.stream(Plan.values()).flatMap(plan -> plan(plan.name(), plan.label(), today).stream()))
                .toList();
    }

    private Optional<PlanGrid> plan(String name, String label, LocalDate today) {
        List<ValidGrid> all = grids.of(name);
        List<ValidGrid> planned =
                all.stream().filter(grid -> grid.from().isAfter(today)).toList();
        return all.stream()
                .filter(grid -> grid.holdsOn(today))
                .findFirst()
                .map(now -> new PlanGrid(name, label, now, planned));
    }

    /** From that day on, that is what the plan's customers pay. */
    @PostMapping("/catalogue/grille")
    String change(
            @RequestParam(required = false) @Nullable Plan formule,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate depuis,
            @RequestParam(defaultValue = "") String heure,
            @RequestParam(defaultValue = "") String deplacement,
            @RequestParam(defaultValue = "") String urgence,
            RedirectAttributes redirect) {
        LocalDate from = depuis == null ? Paris.today(clock) : depuis;
        try {
            changes.change(
                    formule == null ? null : formule.name(),
                    from,
                    new PriceGrid(
                            TypedNumber.money("L’heure", heure),
                            TypedNumber.money("Le déplacement", deplacement),
                            TypedNumber.money("L’urgence", urgence)));
            redirect.addFlashAttribute(
                    "notice", Notice.done("Tarif enregistré", "Il vaut à partir du " + French.date(from) + "."));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/catalogue";
    }

    /** The file that « Imports » reads in again. */
    @GetMapping(path = "/catalogue/prestations.csv", produces = "text/csv;charset=UTF-8")
    @ResponseBody
    byte[] export() {
        return file.write();
    }
}
