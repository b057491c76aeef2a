package fr.duret.maintenance.mobile;

import fr.duret.maintenance.billing.WorkNature;
import fr.duret.maintenance.catalog.PriceGrid;
import fr.duret.maintenance.catalog.PriceGrids;
import fr.duret.maintenance.catalog.ServiceCatalogue;
import fr.duret.maintenance.catalog.ServiceDraft;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.shared.Paris;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What services cost, to be kept for quotes made without a network. */
@RestController
@RequestMapping("/api/v1/price-grid")
class PriceGridApi {

    private final ServiceCatalogue catalogue;
    private final PriceGrids grids;
    private final Clock clock;

    PriceGridApi(ServiceCatalogue catalogue, PriceGrids grids, Clock clock) {
        this.catalogue = catalogue;
        this.grids = grids;
        this.clock = clock;
    }

    /**
     * What holds today, or what has changed since the version that the device has.
     *
     * @param version to be sent along with a quote that was priced with it
     * @param plans what an hour and a journey cost under each plan
     * @param services all, or those that changed
     * @param gone references that are sold no more; empty unless a version was asked about
     */
    record PriceGridSheet(
            long version, LocalDate on, List<PlanLine> plans, List<ServiceLine> services, List<String> gone) {}

    /** Prices in euros, net of tax; no plan is that of customers without a contract. */
    record PlanLine(@Nullable String plan, BigDecimal labourHour, BigDecimal travel, BigDecimal emergency) {}

    /** One unit costs its hours at the plan's hourly rate plus its parts, rounded half up to the cent. */
    record ServiceLine(
            String reference,
            String family,
            String label,
            String unit,
            BigDecimal labourHours,
            BigDecimal parts,
            WorkNature nature) {

        static ServiceLine of(ServiceDraft service) {
            return new ServiceLine(
                    service.reference(),
                    service.family(),
                    service.label(),
                    service.unit(),
                    service.labourHours(),
                    service.parts().amount(),
                    WorkNature.of(service.vatCategory()));
        }
    }

    /** The grid of today; with {@code since} only what changed after that version. */
    @GetMapping
    PriceGridSheet priceGrid(Worker worker, @RequestParam(required = false) @Nullable Long since) {
        LocalDate today = Paris.today(clock);
        Map<String, ServiceDraft> sold = catalogue.byReference(today);
        List<String> changed = since == null ? List.copyOf(sold.keySet()) : catalogue.changedSince(since);
        return new PriceGridSheet(
                catalogue.gridVersion(),
                today,
                plans(today),
                changed.stream()
                        .filter(sold::containsKey)
                        .sorted()
                        .map(reference -> ServiceLine.of(Objects.requireNonNull(sold.get(reference))))
                        .toList(),
                changed.stream()
                        .filter(reference -> !sold.containsKey(reference))
                        .sorted()
                        .toList());
    }

    private List<PlanLine> plans(LocalDate today) {
        List<PlanLine> plans = new ArrayList<>();
        grids.find(today, null).ifPresent(grid -> plans.add(line(null, grid)));
        for (Plan plan : Plan.values()) {
            grids.find(today, plan.name()).ifPresent(grid -> plans.add(line(plan.name(), grid)));
        }
        return plans;
    }

    private static PlanLine line(@Nullable String plan, PriceGrid grid) {
        return new PlanLine(
                plan,
                grid.labourHour().amount(),
                grid.travel().amount(),
                grid.emergency().amount());
    }
}
