package fr.duret.maintenance.billing;

import fr.duret.maintenance.catalog.PriceGrids;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.Amendments;
import fr.duret.maintenance.interventions.Change;
import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.interventions.SignatureDraft;
import fr.duret.maintenance.shared.Company;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.VatRate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers customers more time on the spot, at the price of the grid or below, and takes what they sign. */
@Service
public class AmendmentOffers {

    private static final int STEP = 30;
    private static final int LEAST_OFFERED = 60;

    private final InterventionBook interventions;
    private final Overruns overruns;
    private final OverrunPolicy policy;
    private final Amendments amendments;
    private final CustomerRegister customers;
    private final PriceGrids grids;
    private final Company company;
    private final Clock clock;

    AmendmentOffers(
            InterventionBook interventions,
            Overruns overruns,
            OverrunPolicy policy,
            Amendments amendments,
            CustomerRegister customers,
            PriceGrids grids,
            Company company,
            Clock clock) {
        this.interventions = interventions;
        this.overruns = overruns;
        this.policy = policy;
        this.amendments = amendments;
        this.customers = customers;
        this.grids = grids;
        this.company = company;
        this.clock = clock;
    }

    /**
     * What can be offered now; empty if no price grid covers the day. Refused as {@code amendment-minutes} and
     * {@code amendment-rate}.
     *
     * @param minutes how much more; absent for an hour, or more if more has run up
     * @param rate what was agreed for an hour, net of tax; absent for the rate of the grid
     */
    @Transactional(readOnly = true)
    public Optional<AmendmentOffer> offer(
            InterventionView intervention, @Nullable Integer minutes, @Nullable Money rate) {
        if (minutes != null) {
            Amendments.requireMinutes(minutes);
        }
        LocalDate day = intervention.doneOn(clock);
        return grids.find(day, overruns.planOf(intervention, day))
                .map(grid -> offer(intervention, day, minutes, agreed(rate, grid.labourHour())));
    }

    private AmendmentOffer offer(InterventionView intervention, LocalDate day, @Nullable Integer minutes, Money hour) {
        Overrun overrun = overruns.measure(intervention, intervention.effectiveUntil(clock.instant()));
        int offered = minutes == null ? worthOffering(overrun.minutes()) : minutes;
        SiteView site = customers.site(intervention.siteId());
        VatRate vat = VatRules.rate(WorkNature.MAINTENANCE, site, day);
        int free = policy.freeMinutes();
        return new AmendmentOffer(
                overrun.plannedMinutes(),
                overrun.workedMinutes(),
                free,
                overrun.agreement(),
                overrun.signed(),
                offered,
                hour,
                vat,
                consent(intervention, site, day, offered, hour, vat, free));
    }

    /**
     * Takes the customer's signature for more time; refused as {@code amendment-not-needed} if the contract settles it,
     * as {@code amendment-rate} unless the rate lies above nothing and not above the grid's, and as {@link Amendments}
     * does.
     *
     * @param rate what was agreed for an hour, net of tax; absent for the rate of the grid
     */
    @Transactional
    public void sign(Change change, int minutes, @Nullable Money rate, SignatureDraft draft) {
        UUID id = change.interventionId();
        InterventionView intervention = interventions.intervention(id, change.technicianId());
        LocalDate day = intervention.doneOn(clock);
        Money most = grids.on(day, overruns.planOf(intervention, day)).labourHour();
        if (overruns.agreement(intervention, minutes)
                .filter(Agreement.CONTRACT::equals)
                .isPresent()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "amendment-not-needed",
                    "Le contrat le prévoit déjà",
                    "Le contrat du client a la clause du temps supplémentaire : il n'y a rien à faire signer de plus.");
        }
        amendments.sign(change, minutes, agreed(rate, most), draft);
    }

    /** The rate of the grid, or what was agreed if that is a price and no higher: the grid is on display. */
    private static Money agreed(@Nullable Money rate, Money most) {
        if (rate == null) {
            return most;
        }
        if (rate.compareTo(Money.ZERO) <= 0 || rate.compareTo(most) > 0) {
            throw new Refusal(
                    Refusal.Kind.RULE,
                    "amendment-rate",
                    "Tarif horaire impossible",
                    "Le tarif horaire convenu va de plus de 0 € à " + French.money(most)
                            + " HT, le tarif affiché : pas " + French.money(rate) + ".");
        }
        return rate;
    }

    private static int worthOffering(int overrun) {
        int more = overrun < STEP ? LEAST_OFFERED : (overrun / STEP + 2) * STEP;
        return Math.min(Math.max(LEAST_OFFERED, more), Amendments.MOST_MINUTES);
    }

    private String consent(
            InterventionView intervention,
            SiteView site,
            LocalDate day,
            int minutes,
            Money hour,
            VatRate vat,
            int free) {
        return ("J’accepte que %s poursuive l’intervention %s (%s, %s) au-delà du temps prévu (%s), pour %s de plus au"
                        + " maximum, au tarif de %s HT de l’heure, soit %s TTC (TVA %s). Seul le temps passé est facturé :"
                        + " %s TTC au maximum.%s Ce devis est gratuit et vaut pour le %s.")
                .formatted(
                        company.name(),
                        intervention.reference(),
                        intervention.kind().label(),
                        site.address().line(),
                        French.duration(intervention.planned().toMinutes()),
                        French.duration(minutes),
                        French.money(hour),
                        French.money(hour.withVat(vat)),
                        French.percent(vat.percent()),
                        French.money(AmendmentOffer.most(minutes, hour, vat)),
                        free == 0 ? "" : " Jusqu’à " + French.duration(free) + " de plus, rien n’est facturé.",
                        French.date(day));
    }
}
