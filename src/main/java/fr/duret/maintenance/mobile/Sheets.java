package fr.duret.maintenance.mobile;

import fr.duret.maintenance.billing.AmendmentOffer;
import fr.duret.maintenance.billing.AmendmentOffers;
import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.InstalledBase;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionList;
import fr.duret.maintenance.interventions.InterventionRow;
import fr.duret.maintenance.interventions.InterventionStatus;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.PhotoBook;
import fr.duret.maintenance.interventions.ReportState;
import fr.duret.maintenance.interventions.SignatureBook;
import fr.duret.maintenance.interventions.TimeCorrections;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.signing.WorkOrders;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a device shows of interventions. */
@Service
@Transactional(readOnly = true)
class Sheets {

    private static final int HISTORY = 10;
    private static final Set<InterventionStatus> CAN_BE_AMENDED = EnumSet.of(
            InterventionStatus.IN_PROGRESS,
            InterventionStatus.PAUSED,
            InterventionStatus.DONE,
            InterventionStatus.UNFINISHED);

    private final InterventionList list;
    private final InterventionBook book;
    private final CustomerRegister customers;
    private final WorkOrders orders;
    private final InstalledBase installed;
    private final ContractBook contracts;
    private final SignatureBook signatures;
    private final PhotoBook photos;
    private final TimeCorrections corrections;
    private final AmendmentOffers offers;

    Sheets(
            InterventionList list,
            InterventionBook book,
            CustomerRegister customers,
            WorkOrders orders,
            InstalledBase installed,
            ContractBook contracts,
            SignatureBook signatures,
            PhotoBook photos,
            TimeCorrections corrections,
            AmendmentOffers offers) {
        this.list = list;
        this.book = book;
        this.customers = customers;
        this.orders = orders;
        this.installed = installed;
        this.contracts = contracts;
        this.signatures = signatures;
        this.photos = photos;
        this.corrections = corrections;
        this.offers = offers;
    }

    List<InterventionLine> lines(Worker worker, LocalDate from, LocalDate to) {
        List<InterventionRow> rows = list.of(worker.technicianId(), from, to);
        Map<UUID, CustomerView> who = customers.customers(
                rows.stream().map(InterventionRow::customerId).toList());
        Map<UUID, SiteView> where =
                customers.sites(rows.stream().map(InterventionRow::siteId).toList());
        return rows.stream()
                .map(row -> {
                    CustomerView customer = Objects.requireNonNull(who.get(row.customerId()));
                    SiteView site = Objects.requireNonNull(where.get(row.siteId()));
                    return InterventionLine.of(row, customer.name(), customer.callable(), SiteLine.of(site));
                })
                .toList();
    }

    InterventionSheet sheet(Worker worker, UUID id) {
        InterventionView intervention = book.intervention(id, worker.technicianId());
        UUID contract = intervention.contractId();
        return new InterventionSheet(
                intervention,
                CustomerLine.of(customers.customer(intervention.customerId())),
                SiteLine.of(customers.site(intervention.siteId())),
                contract == null ? null : ContractLine.of(contracts.contract(contract)),
                orders.of(id).orElse(null),
                installed.at(intervention.siteId()),
                book.visitsBefore(intervention, HISTORY),
                book.report(id).orElse(null),
                signatures.of(id),
                photos.of(id),
                corrections.of(id),
                offers.offer(intervention, null, null)
                        .map(offer -> sheet(intervention, offer))
                        .orElse(null));
    }

    /** What the customer can be asked to sign for more time; refused as {@code no-price-grid} if it has no price. */
    AmendmentSheet amendment(Worker worker, UUID id, @Nullable Integer minutes, @Nullable Money rate) {
        InterventionView intervention = book.intervention(id, worker.technicianId());
        return sheet(intervention, offers.offer(intervention, minutes, rate).orElseThrow(Sheets::withoutPrice));
    }

    private static Refusal withoutPrice() {
        return new Refusal(
                Refusal.Kind.RULE,
                "no-price-grid",
                "Aucun tarif ne s’applique",
                "Aucune grille tarifaire ne couvre ce jour : demandez au bureau de compléter les tarifs.");
    }

    private AmendmentSheet sheet(InterventionView intervention, AmendmentOffer offer) {
        return AmendmentSheet.of(offer, CAN_BE_AMENDED.contains(intervention.status()));
    }

    InterventionState state(Worker worker, UUID id, @Nullable UUID followUp) {
        InterventionView view = book.intervention(id, worker.technicianId());
        return book.report(id)
                .map(report -> new InterventionState(
                        id,
                        view.reference(),
                        view.status(),
                        view.version(),
                        view.effective().toSeconds(),
                        view.lastClocking(),
                        report.state(),
                        report.missing(),
                        report.state() == ReportState.SIGNED,
                        followUp))
                .orElseGet(() -> new InterventionState(
                        id,
                        view.reference(),
                        view.status(),
                        view.version(),
                        view.effective().toSeconds(),
                        view.lastClocking(),
                        null,
                        List.of(),
                        false,
                        followUp));
    }
}
