package fr.duret.maintenance.billing;

import fr.duret.maintenance.catalog.PartView;
import fr.duret.maintenance.catalog.PartsCatalogue;
import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.contracts.Plan;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionKind;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.ReportContent;
import fr.duret.maintenance.interventions.ReportView;
import fr.duret.maintenance.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the invoice of an intervention from its signed report, its times and what was decided about its overrun. */
@Service
public class InterventionBills {

    /** What the plan Or includes in its visits, as the contract prints it. */
    private static final String SMALL = "Petites fournitures";

    private final InterventionBook interventions;
    private final ContractBook contracts;
    private final PartsCatalogue catalogue;
    private final Overruns overruns;
    private final AgreedPrices prices;
    private final Invoicing invoicing;
    private final Clock clock;

    InterventionBills(
            InterventionBook interventions,
            ContractBook contracts,
            PartsCatalogue catalogue,
            Overruns overruns,
            AgreedPrices prices,
            Invoicing invoicing,
            Clock clock) {
        this.interventions = interventions;
        this.contracts = contracts;
        this.catalogue = catalogue;
        this.overruns = overruns;
        this.prices = prices;
        this.invoicing = invoicing;
        this.clock = clock;
    }

    /** Bills the intervention once; empty if there is nothing to pay, or nothing yet: quoted works are billed when done. */
    @Transactional
    public Optional<Billed> bill(UUID interventionId) {
        InterventionView intervention = interventions.intervention(interventionId);
        Optional<AgreedWork> unfinished = prices.leftUnfinishedBy(interventionId);
        if (unfinished.isPresent()) {
            AgreedWork works = unfinished.get();
            return invoicing.bill(matter(intervention, works), beyond(intervention, works));
        }
        Optional<AgreedWork> agreed = prices.of(interventionId);
        return agreed.isPresent()
                ? invoicing.bill(matter(intervention, agreed.get()), agreed.get(), beyond(intervention, agreed.get()))
                : invoicing.bill(work(intervention, interventions.report(interventionId)));
    }

    private Matter matter(InterventionView intervention, AgreedWork agreed) {
        return new Matter(
                intervention.id(),
                intervention.reference(),
                agreed.title(),
                intervention.customerId(),
                intervention.siteId(),
                intervention.contractId(),
                intervention.doneOn(clock));
    }

    /** A quote has one price, however long it takes: only time that was signed for on the spot is billed besides. */
    private List<InvoiceLine> beyond(InterventionView intervention, AgreedWork agreed) {
        int minutes = overruns.decided(intervention.id())
                .map(Overruns.Decided::billedMinutes)
                .orElse(0);
        return overruns.amendedRate(intervention)
                .filter(rate -> minutes > 0)
                .map(rate -> List.of(
                        Pricing.overrun(minutes, rate, agreed.lines().get(0).vatRate())))
                .orElse(List.of());
    }

    private DoneWork work(InterventionView intervention, Optional<ReportView> report) {
        Overrun overrun = overruns.measure(intervention.id());
        int billedOverrun = overruns.decided(intervention.id())
                .map(Overruns.Decided::billedMinutes)
                .orElse(0);
        LocalDate servedOn = intervention.doneOn(clock);
        Optional<ContractView> contract = Optional.ofNullable(intervention.contractId())
                .map(contracts::contract)
                .filter(running -> running.termOn(servedOn).isPresent());
        Plan plan = contract.map(ContractView::plan).orElse(null);
        return new DoneWork(
                intervention.id(),
                intervention.reference(),
                intervention.kind().label(),
                intervention.customerId(),
                intervention.siteId(),
                contract.map(ContractView::id).orElse(null),
                plan,
                kind(intervention.kind(), plan),
                WorkNature.MAINTENANCE,
                servedOn,
                Math.min(overrun.workedMinutes(), overrun.plannedMinutes()),
                billedOverrun,
                overruns.signedRate(intervention).orElse(null),
                intervention.kind() == InterventionKind.EMERGENCY_REPAIR,
                report.map(written -> parts(written.content())).orElse(List.of()));
    }

    private static WorkKind kind(InterventionKind kind, @Nullable Plan plan) {
        return switch (kind) {
            case WARRANTY -> WorkKind.WARRANTY;
            case YEARLY_SERVICE, PREVENTIVE_MAINTENANCE -> plan == null ? WorkKind.OTHER : WorkKind.CONTRACT_VISIT;
            case EMERGENCY_REPAIR, DIAGNOSIS -> WorkKind.BREAKDOWN;
            default -> WorkKind.OTHER;
        };
    }

    /** At the prices that the report was written with. */
    private List<UsedPart> parts(ReportContent content) {
        Map<String, PartView> known = catalogue.parts(
                content.parts().stream().map(ReportContent.UsedPart::reference).toList());
        return content.parts().stream()
                .map(part -> priced(part, Objects.requireNonNull(known.get(part.reference()))))
                .toList();
    }

    private static UsedPart priced(ReportContent.UsedPart used, PartView part) {
        return new UsedPart(
                used.label() == null ? part.label() : used.label(),
                used.quantity(),
                part.unit().label(),
                used.price() == null ? part.price() : new Money(used.price()),
                SMALL.equals(part.family()),
                WorkNature.of(part.vatCategory()));
    }
}
