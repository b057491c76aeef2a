package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.catalog.PriceGrid;
import fr.duret.maintenance.catalog.PriceGrids;
import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.catalog.ServiceDraft;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.imports.ServicesFile;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** « Catalogue »: services and price grid with every plan's price, to be read, exported, and changed by a file. */
@Controller
class CataloguePage {

    /** A service with its price for each plan; the first is that of customers without a contract. */
    record Line(ServiceDraft service, List<Money> prices) {}

    /** A plan's grid; no name stands for « hors contrat ». */
    record PlanGrid(String label, PriceGrid grid) {}

    private final ServiceCatalogue catalogue;
    private final PriceGrids grids;
    private final ServicesFile file;
    private final Clock clock;

    CataloguePage(ServiceCatalogue catalogue, PriceGrids grids, ServicesFile file, Clock clock) {
        this.catalogue = catalogue;
        this.grids = grids;
        this.file = file;
        this.clock = clock;
    }

    @GetMapping("/catalogue")
    String services(Model model) {
        LocalDate today = Paris.today(clock);
        List<PlanGrid> plans = new ArrayList<>();
        grids.find(today, null).ifPresent(grid -> plans.add(new PlanGrid("Hors contrat", grid)));
        for (Plan plan : Plan.values()) {
            grids.find(today, plan.name()).ifPresent(grid -> plans.add(new PlanGrid(plan.label(), grid)));
        }
        Map<String, List<Line>> families = new LinkedHashMap<>();
        catalogue
                .on(today)
                .forEach(service -> families.computeIfAbsent(service.family(), key -> new ArrayList<>())
                        .add(new Line(
                                service,
                                plans.stream()
                                        .map(plan -> service.price(plan.grid().labourHour()))
                                        .toList())));
        model.addAttribute("plans", plans);
        model.addAttribute("families", families);
        model.addAttribute("version", catalogue.gridVersion());
        return "backoffice/catalogue";
    }

    /** The file that « Imports » reads in again. */
    @GetMapping(path = "/catalogue/prestations.csv", produces = "text/csv;charset=UTF-8")
    @ResponseBody
    byte[] export() {
        return file.write();
    }
}
