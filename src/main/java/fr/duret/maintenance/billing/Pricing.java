package fr.duret.maintenance.billing;

import fr.duret.maintenance.catalog.PriceGrid;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.VatRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts prices on work: what the contract covers is free, the rest comes from the price grid. */
final class Pricing {

    static final String HOUR = "h";
    private static final String LUMP_SUM = "forfait";

    private final DoneWork work;
    private final PriceGrid grid;
    private final Coverage cover;
    private final VatRate vat;
    private final SiteView site;
    private final List<InvoiceLine> lines = new ArrayList<>();

    private Pricing(DoneWork work, SiteView site, PriceGrid grid) {
        this.work = work;
        this.site = site;
        this.grid = grid;
        this.cover = Coverage.of(work.plan(), work.kind());
        this.vat = VatRules.rate(work.nature(), site, work.servedOn());
    }

    /** The lines of that work; empty lists of prices never arise, for a journey always stands there. */
    static List<InvoiceLine> lines(DoneWork work, SiteView site, PriceGrid grid) {
        Pricing pricing = new Pricing(work, site, grid);
        pricing.journey();
        pricing.labour();
        pricing.parts();
        return List.copyOf(pricing.lines);
    }

    private void journey() {
        lumpSum(LineKind.TRAVEL, grid.travel(), cover.travel());
        if (work.emergency()) {
            lumpSum(LineKind.EMERGENCY, grid.emergency(), cover.emergency());
        }
    }

    private void lumpSum(LineKind kind, Money price, boolean covered) {
        lines.add(InvoiceLine.of(kind, kind.label(), BigDecimal.ONE, LUMP_SUM, price, covered, vat));
    }

    private void labour() {
        int free = Math.min(work.workedMinutes(), cover.labourMinutes());
        hours(LineKind.LABOUR, free, grid.labourHour(), true);
        hours(LineKind.LABOUR, work.workedMinutes() - free, grid.labourHour(), false);
        hours(
                LineKind.OVERRUN,
                work.overrunMinutes(),
                Objects.requireNonNullElse(work.overrunRate(), grid.labourHour()),
                false);
    }

    private void hours(LineKind kind, int minutes, Money rate, boolean covered) {
        if (minutes > 0) {
            lines.add(InvoiceLine.of(kind, kind.label(), inHours(minutes), HOUR, rate, covered, vat));
        }
    }

    /** A line for time beyond what was planned. */
    static InvoiceLine overrun(int minutes, Money rate, VatRate vat) {
        return InvoiceLine.of(LineKind.OVERRUN, LineKind.OVERRUN.label(), inHours(minutes), HOUR, rate, false, vat);
    }

    private static BigDecimal inHours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 3, RoundingMode.HALF_UP);
    }

    private void parts() {
        for (UsedPart part : work.parts()) {
            boolean covered = work.kind() == WorkKind.WARRANTY || (part.small() && cover.smallParts());
            lines.add(InvoiceLine.of(
                    LineKind.PARTS,
                    part.label(),
                    part.quantity(),
                    part.unit(),
                    part.unitPrice(),
                    covered,
                    VatRules.rate(part.nature(), site, work.servedOn())));
        }
    }
}
