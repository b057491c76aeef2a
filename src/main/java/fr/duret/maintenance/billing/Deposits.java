package fr.duret.maintenance.billing;

import fr.duret.maintenance.interventions.InterventionBook;
import fr.duret.maintenance.interventions.InterventionView;
import fr.duret.maintenance.shared.French;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a part of the price of a signed quote before the work, and gives it back. The tax of a service is due with
 * each payment (CGI art. 269, 2 c), so the part is asked for rate by rate.
 */
@Service
@Transactional
public class Deposits {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String LUMP_SUM = "forfait";

    private final Invoices invoices;
    private final Invoicing invoicing;
    private final AgreedPrices prices;
    private final InterventionBook interventions;
    private final Clock clock;

    Deposits(Invoices invoices, Invoicing invoicing, AgreedPrices prices, InterventionBook interventions, Clock clock) {
        this.invoices = invoices;
        this.invoicing = invoicing;
        this.prices = prices;
        this.interventions = interventions;
        this.clock = clock;
    }

    /**
     * Issues the deposit invoice of a signed quote, once; the id is the same at every call. Empty if there is nothing to
     * ask for: the work is billed already, or the part is less than a cent.
     *
     * @param percent of the price, above 0 and below 100
     */
    public Optional<UUID> ask(UUID quoteId, BigDecimal percent) {
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) >= 0) {
            throw new IllegalArgumentException("A deposit lies between 0 and 100 %, not at " + percent);
        }
        Optional<Invoice> earlier = invoices.depositOf(quoteId);
        if (earlier.isPresent()) {
            return earlier.map(Invoice::id);
        }
        AgreedWork work = prices.byQuote(quoteId).orElseThrow();
        List<InvoiceLine> lines = parts(work, percent);
        if (lines.isEmpty() || invoices.findBySubject(work.interventionId()).isPresent()) {
            return Optional.empty();
        }
        InterventionView intervention = interventions.intervention(work.interventionId());
        Matter matter = new Matter(
                quoteId,
                work.quote(),
                "Acompte de " + French.percent(percent) + " sur le devis " + work.quote(),
                intervention.customerId(),
                intervention.siteId(),
                null,
                Paris.today(clock));
        return Optional.of(invoicing.issue(Invoice.of(InvoiceKind.DEPOSIT, matter, lines, clock.instant())));
    }

    /**
     * Takes the deposit invoice of that quote back by a credit note, if one was issued; the id is the note's. Empty as well
     * once the work is billed: that invoice has deducted the deposit.
     */
    public Optional<UUID> giveBack(UUID quoteId, String reason) {
        boolean billed = prices.byQuote(quoteId)
                .flatMap(work -> invoices.findBySubject(work.interventionId()))
                .isPresent();
        return billed
                ? Optional.empty()
                : invoices.depositOf(quoteId).map(deposit -> invoicing.credit(deposit.id(), reason));
    }

    /** The deposit invoice of that quote that counts, if there is one. */
    @Transactional(readOnly = true)
    public Optional<UUID> of(UUID quoteId) {
        return invoices.depositOf(quoteId).map(Invoice::id);
    }

    private static List<InvoiceLine> parts(AgreedWork work, BigDecimal percent) {
        Map<VatRate, Money> nets = new TreeMap<>();
        work.lines().forEach(line -> nets.merge(line.vatRate(), line.net(), Money::plus));
        return nets.entrySet().stream()
                .map(rate -> part(
                        "Acompte de " + French.percent(percent) + " sur les travaux à "
                                + French.percent(rate.getKey().percent()) + " de TVA",
                        new Money(rate.getValue().amount().multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP)),
                        rate.getKey()))
                .filter(line -> line.net().signum() > 0)
                .toList();
    }

    private static InvoiceLine part(String label, Money price, VatRate rate) {
        return InvoiceLine.of(LineKind.DEPOSIT, label, BigDecimal.ONE, LUMP_SUM, price, false, rate);
    }

    /** The lines by which the invoice of the work deducts what the deposit invoice asked for. */
    static List<InvoiceLine> deducted(Invoice deposit) {
        return deposit.lines().stream()
                .map(line -> line.reversed("Acompte déduit, facture " + deposit.number()))
                .toList();
    }
}
